import type { Caller, CallStep, Step, WalkStep } from '../step.ts';
import type { Json } from '../value.ts';
import { matches } from '../rows.ts';

/** A version as the reference knows it. */
interface Version {
  readonly CompatibleRuntimes?: readonly string[];
  /** Statement ids of its policy, in the order in which they were added. */
  readonly statements: Set<string>;
}

/** A layer as the reference knows it. */
interface Layer {
  last: number;
  readonly versions: Map<number, Version>;
}

/** All that the layers API remembers, as far as sequences of calls go: layers by account, region and name. */
export type Reference = Map<string, Layer>;

/** What the reference answers, in the words that an answer is summed up with. */
export type Expected = Json;

const NOT_FOUND = 'ResourceNotFoundException';

/** Does a step to the reference, and says what is to be answered. */
export function refer(reference: Reference, step: Step): Expected {
  if ('walk' in step) return step.walk === 'ListLayers' ? layersIn(reference, step) : versionsIn(reference, step);
  if (!('call' in step)) return null;
  const layer = layerOf(reference, step);
  const number = Number(step.with['VersionNumber']);
  const version = layer.versions.get(number);
  switch (step.call) {
    case 'PublishLayerVersion':
      layer.last += 1;
      layer.versions.set(layer.last, { ...runtimesIn(step), statements: new Set() });
      return layer.last;
    case 'DeleteLayerVersion':
      layer.versions.delete(number);
      return 'done';
    case 'GetLayerVersion':
      return version === undefined ? NOT_FOUND : (version.CompatibleRuntimes ?? []);
    default:
      return version === undefined ? NOT_FOUND : policyOf(version.statements, step);
  }
}

/** What the policy operations answer for a version that is there. */
function policyOf(statements: Set<string>, { call, with: request }: CallStep): Expected {
  const id = request['StatementId'] as string;
  if (call === 'GetLayerVersionPolicy') return statements.size === 0 ? NOT_FOUND : [...statements];
  if (call === 'RemoveLayerVersionPermission') return statements.delete(id) ? 'done' : NOT_FOUND;
  if (statements.has(id)) return 'ResourceConflictException';
  statements.add(id);
  return 'done';
}

/** Where a layer is: each account has its own in each region. */
export const placeOf = ({ as = 'owner', in: region = 0 }: Caller): string => `${as}/${region}/`;

const nameIn = (step: CallStep | WalkStep): string => (step.with['LayerName'] as { readonly $name: string }).$name;

function layerOf(reference: Reference, step: CallStep | WalkStep): Layer {
  const key = placeOf(step) + nameIn(step);
  const layer = reference.get(key) ?? { last: 0, versions: new Map() };
  reference.set(key, layer);
  return layer;
}

const runtimesIn = ({ with: request }: CallStep): Pick<Version, 'CompatibleRuntimes'> =>
  request['CompatibleRuntimes'] === undefined
    ? {}
    : { CompatibleRuntimes: request['CompatibleRuntimes'] as readonly string[] };

const filterIn = ({ with: request }: WalkStep) => request as { readonly CompatibleRuntime?: string };

/** The numbers of a layer's versions that match, newest first. */
const numbersOf = ({ versions }: Layer, step: WalkStep): readonly number[] =>
  [...versions]
    .filter(([, version]) => matches(version, filterIn(step)))
    .map(([number]) => number)
    .toReversed();

const versionsIn = (reference: Reference, step: WalkStep): Expected => numbersOf(layerOf(reference, step), step);

/** The layers of a place, each with its newest version, in the order of the words: that of lists is no matter here. */
const layersIn = (reference: Reference, step: WalkStep): Expected =>
  [...reference]
    .filter(([key]) => key.startsWith(placeOf(step)))
    .flatMap(([key, layer]) =>
      numbersOf(layer, step)
        .slice(0, 1)
        .map((number) => `${key.split('/')[2]}:${number}`),
    )
    .toSorted();
