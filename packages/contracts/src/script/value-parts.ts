import { partitionOf } from '@org/layers-model';
import { isReference, resolve, textOf } from '../driver/resolve.ts';
import type { World } from '../observation.ts';
import type {
  AccountReference,
  Alteration,
  AnswerReference,
  ArnReference,
  GivenReference,
  Reference,
  Value,
} from '../value.ts';
import { archiveName } from './archives.ts';
import { code, digits, type Part, quoted, text } from './word.ts';

/** A value where a text is due; a reference becomes what the script knows by then. */
export function textParts(value: Value, world: World): readonly Part[] {
  if (typeof value === 'string') return [text(value)];
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !isReference(value))
    return jsonParts(value, world);
  return '$answer' in value ? answerParts(value, 'answer') : referenceParts(value, world);
}

/** A value as JSON. */
export function jsonParts(value: Value, world: World): readonly Part[] {
  if (value === null || typeof value !== 'object') return [text(JSON.stringify(value))];
  if (Array.isArray(value))
    return [text('['), ...joined(value.map((item: Value) => jsonParts(item, world))), text(']')];
  if (isReference(value)) {
    // What an answer holds has its own JSON, also where it is a number.
    if ('$answer' in value && value.altered === undefined) return answerParts(value, 'answer_json');
    return [text('"'), ...textParts(value, world), text('"')];
  }
  const members = Object.entries(value).map(([name, item]) => [
    text(`${JSON.stringify(name)}:`),
    ...jsonParts(item, world),
  ]);
  return [text('{'), ...joined(members), text('}')];
}

/** The earlier answers that a value needs. */
export function answersIn(value: unknown): readonly AnswerReference[] {
  if (value === null || typeof value !== 'object') return [];
  if ('$answer' in value) return [value as AnswerReference];
  return Object.values(value).flatMap(answersIn);
}

const joined = (items: readonly (readonly Part[])[]): readonly Part[] =>
  items.flatMap((item, at) => (at === 0 ? item : [text(','), ...item]));

function referenceParts(reference: Exclude<Reference, AnswerReference>, world: World): readonly Part[] {
  if ('$name' in reference) return [code('${P}'), text(reference.$name)];
  if ('$zip' in reference) return [code(`$(base64 < "$D/${archiveName(reference)}" | tr -d '\\n')`, false)];
  if ('$arn' in reference) return arnParts(reference, world);
  if ('$account' in reference) return accountParts(reference, world);
  const variable = VARIABLES.get(reference.$given);
  return [variable === undefined ? text(publicText(reference, world)) : code(`\${${variable}}`, false)];
}

/** The variables of what somebody prepared. */
const VARIABLES: ReadonlyMap<GivenReference['$given'], string> = new Map([
  ['bucket', 'BUCKET'],
  ['key', 'KEY'],
  ['organization', 'ORGANIZATION'],
]);

/** What is public is the same for everybody; where a file refers to what it does not have, nothing. */
function publicText(reference: GivenReference, world: World): string {
  try {
    return textOf(resolve(reference, { world, answerOf: () => undefined }));
  } catch {
    return '';
  }
}

function arnParts({ $arn, version, of = 'owner', region, partition }: ArnReference, world: World): readonly Part[] {
  const place = typeof region === 'string' ? region : (world.regions[region ?? 0] ?? '');
  const account = of === 'owner' || of === 'other' ? accountCode(of) : text(of);
  const where = typeof region === 'string' ? text(region) : code(regionCode(region ?? 0));
  return [
    text(`arn:${partition ?? partitionOf(place).id}:lambda:`),
    where,
    text(':'),
    account,
    text(':layer:'),
    code('${P}'),
    text($arn),
    ...(version === undefined ? [] : [text(':'), ...textParts(version, world)]),
  ];
}

const accountCode = (of: AccountReference['$account']): Part =>
  code(of === 'owner' ? '${ACCOUNT}' : '${OTHER_ACCOUNT}');

function accountParts({ $account, as }: AccountReference, { regions }: World): readonly Part[] {
  const account = accountCode($account);
  return as === 'root' ? [text(`arn:${partitionOf(regions[0] ?? '').id}:iam::`), account, text(':root')] : [account];
}

/** The variable of a region by its number. */
export const regionCode = (number: number): string =>
  digits(number) === '0' ? '${REGION}' : `\${REGION_${digits(number + 1)}}`;

function answerParts({ $answer, at, altered }: AnswerReference, how: 'answer' | 'answer_json'): readonly Part[] {
  const found = `$(${how} ${digits($answer)} ${quoted(at)})`;
  return altered === undefined ? [code(found, false)] : alteredParts(found, altered);
}

function alteredParts(found: string, alteration: Alteration): readonly Part[] {
  if ('append' in alteration) return [code(found, false), text(alteration.append)];
  if ('keep' in alteration) return [code(`$(keep ${digits(alteration.keep)} "${found}")`, false)];
  if ('flip' in alteration) return [code(`$(flip ${digits(alteration.flip)} "${found}")`, false)];
  return [code(`$(swap ${quoted(alteration.replace)} ${quoted(alteration.by)} "${found}")`, false)];
}
