import fc from 'fast-check';
import type { Caller, Step, WalkStep } from '../step.ts';
import type { NameReference } from '../value.ts';
import { placeOf, type Reference, refer } from './reference.ts';

const RUNTIME = 'python3.13';

/** Who calls, and what the layers are called. */
export interface Cast {
  readonly callers: readonly Caller[];
  readonly names: readonly string[];
}

/** The step that a sequence takes next, by what is there; `undefined` where there is nothing to take it on. */
type Draft = (reference: Reference) => Step | undefined;

/** A version as requests name it. */
interface Picked {
  readonly LayerName: NameReference;
  readonly VersionNumber: number;
}

/** A layer of the caller's that was published to, and one of its versions, deleted or not. */
function pickVersion(reference: Reference, by: Caller, pick: number): Picked | undefined {
  const place = placeOf(by);
  const layers = [...reference].filter(([key, { last }]) => key.startsWith(place) && last > 0);
  const [key, layer] = layers[pick % layers.length] ?? [];
  if (key === undefined || layer === undefined) return undefined;
  const name = key.slice(place.length);
  return { LayerName: { $name: name }, VersionNumber: 1 + (Math.floor(pick / layers.length) % layer.last) };
}

/** Whether a version is there without a policy: what a removal from nothing is answered is an open question. */
const hasNoPolicy = (reference: Reference, by: Caller, { LayerName, VersionNumber }: Picked): boolean =>
  reference.get(placeOf(by) + LayerName.$name)?.versions.get(VersionNumber)?.statements.size === 0;

type OnVersion =
  | 'DeleteLayerVersion'
  | 'GetLayerVersion'
  | 'GetLayerVersionPolicy'
  | 'AddLayerVersionPermission'
  | 'RemoveLayerVersionPermission';

/** Mostly the same version, so that calls meet. */
const PICK = fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3);

/** What an operation on a version says beside the version. */
function membersOf(call: OnVersion, StatementId: string) {
  if (call === 'AddLayerVersionPermission') return { StatementId, Action: 'lambda:GetLayerVersion', Principal: '*' };
  return call === 'RemoveLayerVersionPermission' ? { StatementId } : {};
}

const publishes = (caller: fc.Arbitrary<Caller>, names: readonly string[]): fc.Arbitrary<Draft> =>
  fc.tuple(caller, fc.constantFrom(...names), fc.boolean()).map(([by, name, declares]) => () => ({
    call: 'PublishLayerVersion',
    with: {
      LayerName: { $name: name },
      Content: { ZipFile: { $zip: 0 } },
      ...(declares && { CompatibleRuntimes: [RUNTIME] }),
    },
    ...by,
  }));

const lists = (caller: fc.Arbitrary<Caller>, names: readonly string[]): fc.Arbitrary<Draft> =>
  fc.tuple(caller, fc.constantFrom(...names, undefined)).map(([by, name]) => {
    const step: WalkStep =
      name === undefined
        ? { walk: 'ListLayers', with: {}, sizes: [], ...by }
        : { walk: 'ListLayerVersions', with: { LayerName: { $name: name } }, sizes: [], ...by };
    return () => step;
  });

/** Of versions alone: which layers are listed under a filter, and with which version, is an open question. */
const filters = (caller: fc.Arbitrary<Caller>, names: readonly string[]): fc.Arbitrary<Draft> =>
  fc.tuple(caller, fc.constantFrom(...names)).map(([by, name]) => () => ({
    walk: 'ListLayerVersions',
    with: { LayerName: { $name: name }, CompatibleRuntime: RUNTIME },
    sizes: [],
    ...by,
  }));

const onVersions = (caller: fc.Arbitrary<Caller>, ...calls: readonly OnVersion[]): fc.Arbitrary<Draft> =>
  fc
    .tuple(caller, PICK, fc.constantFrom(...calls), fc.constantFrom('s1', 's2'))
    .map(([by, pick, call, statement]) => (reference) => {
      const version = pickVersion(reference, by, pick);
      if (version === undefined || (call === 'RemoveLayerVersionPermission' && hasNoPolicy(reference, by, version)))
        return undefined;
      return { call, with: { ...version, ...membersOf(call, statement) }, ...by };
    });

/** The steps of drafts one after the other: each is taken by what the reference has after those before it. */
function stepsOf(drafts: readonly Draft[]): readonly Step[] {
  const reference: Reference = new Map();
  return drafts.flatMap((draft) => {
    const step = draft(reference);
    if (step === undefined) return [];
    refer(reference, step);
    return [step];
  });
}

/** Each caller lists its layers, and the versions of one of them, and looks at a version and its policy. */
const lookingAround = ({ callers, names: [name = ''] }: Cast): readonly Draft[] =>
  callers.flatMap((by): readonly Draft[] => [
    () => ({ walk: 'ListLayers', with: {}, sizes: [], ...by }),
    () => ({ walk: 'ListLayerVersions', with: { LayerName: { $name: name } }, sizes: [], ...by }),
    ...(['GetLayerVersion', 'GetLayerVersionPolicy'] as const).map((call): Draft => (reference) => {
      const version = pickVersion(reference, by, 0);
      return version && { call, with: { ...version }, ...by };
    }),
  ]);

/**
 * Sequences of calls by some callers, whose every step has something to be taken on.
 * An array shrinks further than `fc.commands` does, which holds on to its last command (decision 017); it is done from
 * its end, since an array gives up its first items first, and steps after the one that broke are of no use.
 */
export function sequences(cast: Cast, longest: number): fc.Arbitrary<readonly Step[]> {
  const { callers, names } = cast;
  const caller = fc.constantFrom(...callers);
  const publish = publishes(caller, names);
  const list = lists(caller, names);
  const filter = filters(caller, names);
  const remove = onVersions(caller, 'DeleteLayerVersion');
  const get = onVersions(caller, 'GetLayerVersion');
  const policy = onVersions(
    caller,
    'GetLayerVersionPolicy',
    'AddLayerVersionPermission',
    'AddLayerVersionPermission',
    'RemoveLayerVersionPermission',
  );
  const sequence = (...drafts: readonly fc.Arbitrary<Draft>[]): fc.Arbitrary<readonly Draft[]> =>
    fc.array(fc.oneof(...drafts), { minLength: 1, maxLength: longest, size: 'max' });
  // Calls of few kinds meet more often than calls of all. In the end, mostly, all is looked at.
  const before = fc.oneof(
    sequence(publish, list, remove),
    sequence(publish, get, remove),
    sequence(publish, policy, policy, policy, policy),
    sequence(publish, filter, remove),
    sequence(publish, list, filter, get, remove, policy),
  );
  const looks = fc.tuple(...lookingAround(cast).map((look) => fc.nat(4).map((wanted) => (wanted > 0 ? [look] : []))));
  return fc.tuple(before, looks).map(([all, after]) => stepsOf([...all.toReversed(), ...after.flat()]));
}
