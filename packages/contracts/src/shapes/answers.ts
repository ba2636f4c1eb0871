import { type OperationName, parseLayerArn } from '@org/layers-model';
import type { Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import type { Exchange, Observation } from '../observation.ts';
import type { PopulationVersion } from '../population.ts';

/** Something that JSON calls an object. */
export type Members = { readonly [member: string]: unknown };

/** Every answer to a call, in their order. */
export const answersIn = ({ seen }: Observation<unknown>): readonly Exchange[] =>
  seen.flatMap((one) => (one === null ? [] : 'pages' in one ? one.pages : one));

/** The answers that are of use to a law, or it says nothing. */
function some(answers: readonly Exchange[], what: string): readonly Exchange[] {
  if (answers.length === 0) throw new Inconclusive(`there was no ${what}`);
  return answers;
}

/** The successes of some operations. @throws Inconclusive where there is none. */
export const successesOf = (seen: Observation<unknown>, ...operations: readonly OperationName[]): readonly Exchange[] =>
  some(
    answersIn(seen).filter(
      ({ operation, status }) =>
        status < 300 && operation !== undefined && (operations.length === 0 || operations.includes(operation)),
    ),
    `success of ${operations.join(' or ')}`,
  );

/** The answers with some status. @throws Inconclusive where there is none. */
export const answersWith = (seen: Observation<unknown>, ...statuses: readonly number[]): readonly Exchange[] =>
  some(
    answersIn(seen).filter(({ status }) => statuses.includes(status)),
    `answer with ${statuses.join(' or ')}`,
  );

/** The refusals. @throws Inconclusive where there is none. */
export const refusalsIn = (seen: Observation<unknown>): readonly Exchange[] =>
  some(
    answersIn(seen).filter(({ status }) => status >= 400),
    'refusal',
  );

/** What the text of an answer says: `null` is not absent here, and members have their order. */
export const bodyOf = ({ body }: Exchange): Members => JSON.parse(body) as Members;

/** A layer in an answer to ListLayers as it is on the wire; of one without versions nobody knows what is said. */
export interface RawLayer extends Members {
  readonly LatestMatchingVersion?: Members | null;
}

/** The layers in an answer to ListLayers, those of others among them. */
export const rawLayersOf = (page: Exchange): readonly RawLayer[] =>
  (bodyOf(page)['Layers'] ?? []) as readonly RawLayer[];

/** The versions in an answer to a list as they are on the wire, those of others among them. */
export const rawItemsOf = (page: Exchange): readonly Members[] =>
  (bodyOf(page)['LayerVersions'] as readonly Members[] | undefined) ??
  rawLayersOf(page).flatMap(({ LatestMatchingVersion: shown }) => (shown ? [shown] : []));

/** All versions in lists. @throws Inconclusive where there is none. */
export function itemsIn(seen: Observation<unknown>): readonly Members[] {
  const items = successesOf(seen, 'ListLayers', 'ListLayerVersions').flatMap(rawItemsOf);
  if (items.length === 0) throw new Inconclusive('no version was listed');
  return items;
}

/** Whether an ARN is of a layer of the case. */
export function isOwn(arn: unknown, { world: { prefix }, population }: Observation<unknown>): boolean {
  const name = parseLayerArn(String(arn))?.name ?? '';
  return prefix === '' ? population.layers.some((layer) => layer.name === name) : name.startsWith(prefix);
}

/** What may be left out of a publish, but for the description, which is empty in some answers. */
const MAY_BE_UNSET = ['CompatibleRuntimes', 'CompatibleArchitectures', 'LicenseInfo'] as const;

/** The members of a version of the case that it was published without; none where nobody knows how it was. */
export function unsetOf(
  { LayerVersionArn, Version }: Members,
  { world: { prefix }, population }: Observation<unknown>,
): readonly (keyof PopulationVersion)[] {
  // What an account held before was read of its lists, which do not tell an empty member from an unset one.
  if (prefix === '') return [];
  const name = parseLayerArn(String(LayerVersionArn))?.name;
  const published = population.layers
    .find((layer) => prefix + layer.name === name)
    ?.versions.find(({ number }) => number === Version);
  return published === undefined ? [] : MAY_BE_UNSET.filter((member) => published[member] === undefined);
}

/** The members of an object that have to be null, and are not. */
export const notNull = (members: Members, names: readonly string[]): Members =>
  Object.fromEntries(names.filter((name) => members[name] !== null).map((name) => [name, members[name] ?? 'absent']));

/** Whether the members of an object that are in an order come in it; which of them there are is not judged. */
export function inOrder(what: string, members: Members, order: readonly string[]): Verdict {
  const seen = Object.keys(members).filter((member) => order.includes(member));
  const wanted = order.filter((member) => member in members);
  return seen.join() === wanted.join() || `${what} has ${seen.join(', ')}, wanted ${wanted.join(', ')}`;
}

/** Which of some members an object does not have, be it as null. */
export const absentFrom = (members: Members, names: readonly string[]): readonly string[] =>
  names.filter((name) => !(name in members));
