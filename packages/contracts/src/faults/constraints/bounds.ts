import { LATEST_EDITION, printedRuntimes, type StringConstraint } from '@org/layers-model';
import type { Member } from './members.ts';

/** What a member is given. */
export type Given = string | number | readonly string[];

/** How texts begin that can match the patterns of some members. */
const HEADS: Readonly<Record<string, string>> = {
  OrganizationId: 'o-',
  Action: 'lambda:GetLayerVersion',
  Principal: '123456789012',
};

/** Runtimes that publish itself names, so that it surely takes them. */
const KNOWN = printedRuntimes(LATEST_EDITION);

const NAMES: Readonly<Record<string, readonly string[]>> = {
  Runtime: ['python3.13', 'java8', 'nope', 'python9.9'],
  Architecture: ['x86_64', 'arm64', 'mips'],
  S3ObjectStorageMode: ['COPY', 'MOVE'],
};

/** Lists of nothing, of known names, of too many, of one that is unknown, alone and among others. */
const LISTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  Runtime: [[], KNOWN.slice(0, 15), KNOWN.slice(0, 16), ['nope'], ['python3.13', 'nope']],
  Architecture: [[], ['x86_64', 'arm64'], ['x86_64', 'arm64', 'x86_64'], ['mips'], ['x86_64', 'mips']],
};

/** Values of a member at, below and above each of its bounds, and some that its pattern or set has not. */
export function valuesAround(member: Member): readonly Given[] {
  const { constraint } = member;
  if (constraint.kind === 'enum') return NAMES[constraint.set]!;
  if (constraint.kind === 'list') return constraint.items.kind === 'enum' ? LISTS[constraint.items.set]! : [];
  if (constraint.kind === 'string') return textsAround(member.name, constraint, member.place === 'body' ? 0 : 1);
  const { minimum, maximum } = constraint;
  return around(minimum, maximum);
}

/** At each bound, and beyond it. */
const around = (least?: number, most?: number): readonly number[] => [
  ...(least === undefined ? [] : [least - 1, least]),
  ...(most === undefined ? [] : [most, most + 1]),
];

/** Texts of no fewer letters than `least`: a path or a query without a letter is another request. */
function textsAround(
  name: string,
  { minLength, maxLength, pattern }: StringConstraint,
  least: number,
): readonly string[] {
  const text = (length: number): string => (HEADS[name] ?? '').padEnd(length, 'a').slice(0, length);
  // The longest version ARN is an open question of its own (`faults/arn-length`).
  const lengths = name === 'Arn' ? [] : around(minLength, maxLength);
  return [
    ...lengths.filter((length) => length >= least).map(text),
    // Whether a licence may have several lines nobody says: its pattern has none, the API reference a whole text.
    ...(pattern === undefined || pattern === '.*' ? [] : ['bad value', text(12)]),
  ];
}
