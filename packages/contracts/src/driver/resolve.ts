import { formatLayerArn, partitionOf } from '@org/layers-model';
import type { Exchange, World } from '../observation.ts';
import type { AccountReference, Alteration, ArnReference, GivenReference, Json, Reference, Value } from '../value.ts';
import { Inconclusive, Unanswered } from './inconclusive.ts';
import { archiveOf } from './zips.ts';

/** What references are resolved in. */
export interface Surroundings {
  readonly world: World;
  /** The answer that a step number stands for. */
  readonly answerOf: (step: number) => Exchange | undefined;
}

/** A resolved value: JSON, and bytes where an archive is. */
export type Resolved = Json | Uint8Array<ArrayBuffer> | readonly Resolved[] | { readonly [member: string]: Resolved };

/**
 * Puts what is known by now in the place of references.
 *
 * @throws Unanswered where an earlier answer lacks what a reference asks for.
 */
export function resolve(value: Value, around: Surroundings): Resolved {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Value) => resolve(item, around));
  if (isReference(value)) return dereference(value, around);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolve(item, around)]));
}

/** A value where a text is due: a number has its digits, and what is no scalar its JSON. */
export const textOf = (value: Resolved | undefined): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** Whether an object stands for something else. */
export const isReference = (value: object): value is Reference =>
  '$name' in value ||
  '$arn' in value ||
  '$answer' in value ||
  '$zip' in value ||
  '$given' in value ||
  '$account' in value;

function dereference(reference: Reference, around: Surroundings): Resolved {
  if ('$name' in reference) return around.world.prefix + reference.$name;
  if ('$zip' in reference) return archiveOf(reference);
  if ('$arn' in reference) return arnOf(reference, around);
  if ('$given' in reference) return givenOf(reference, around);
  if ('$account' in reference) return accountOf(reference, around);
  const answer = around.answerOf(reference.$answer);
  const found = memberOf(answer?.output, reference.at);
  if (found === undefined || found === null) throw new Unanswered(missingMember(reference.at, answer));
  return reference.altered === undefined ? found : alter(textOf(found), reference.altered);
}

function accountOf({ $account, as = 'digits' }: AccountReference, { world }: Surroundings): string {
  const account = world.accounts[$account];
  if (account === undefined) throw new Inconclusive(`the account of the ${$account} is not known`);
  return as === 'digits' ? account : `arn:${partitionOf(world.regions[0]!).id}:iam::${account}:root`;
}

function givenOf({ $given, pick = 0 }: GivenReference, { world: { given } }: Surroundings): string {
  const found =
    $given === 'organization'
      ? given.organization
      : $given === 'bucket' || $given === 'key'
        ? given.object?.[$given]
        : publicOf(given.publicVersions ?? [], $given, pick);
  if (found === undefined) throw new Inconclusive(`the target was given no ${$given}`);
  return found;
}

function publicOf(arns: readonly string[], part: string, pick: number): string | undefined {
  const arn = arns[pick % arns.length];
  const [, layer, number] = /^(.*):(\d+)$/.exec(arn ?? '') ?? [];
  return part === 'publicVersion' ? arn : part === 'publicLayer' ? layer : number;
}

const missingMember = (member: string, answer: Exchange | undefined): string =>
  `an earlier answer was to have ${member}, and was ${
    answer === undefined ? 'not given' : (answer.fault?.code ?? JSON.stringify(answer.output))
  }`;

/** The member of an answer at a path such as `Content.Location`. */
export const memberOf = (output: Json | undefined, path: string): Json | undefined =>
  path.split('.').reduce<Json | undefined>(
    // Lists have their indexes as names.
    (found, name) =>
      typeof found === 'object' && found !== null ? (found as { readonly [name: string]: Json })[name] : undefined,
    output,
  );

function arnOf({ $arn, version, of = 'owner', region, partition }: ArnReference, around: Surroundings): string {
  const { prefix, regions } = around.world;
  const account = of === 'owner' || of === 'other' ? accountOf({ $account: of }, around) : of;
  const place = typeof region === 'string' ? region : regions[region ?? 0];
  if (place === undefined) throw new Inconclusive('the target has no second region');
  const parts = { partition: partition ?? partitionOf(place).id, region: place, account, name: prefix + $arn };
  const arn = formatLayerArn(parts);
  return version === undefined ? arn : `${arn}:${textOf(resolve(version, around))}`;
}

function alter(text: string, alteration: Alteration): string {
  if ('keep' in alteration) return text.slice(0, alteration.keep);
  if ('append' in alteration) return text + alteration.append;
  if ('replace' in alteration) return text.replace(alteration.replace, alteration.by);
  const at = alteration.flip % text.length;
  return text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
}
