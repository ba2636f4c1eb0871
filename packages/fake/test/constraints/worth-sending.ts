import type { EnumConstraint, IntegerConstraint, ListConstraint, StringConstraint } from '@org/layers-model';
import { goodOf, misfitOf, textOf } from './examples.ts';
import { knownIn } from './known-names.ts';
import type { Member } from './members.ts';

/** A value that may tell a right implementation from a wrong one. */
export interface Worth {
  readonly title: string;
  /** `undefined` when the member is not sent. */
  readonly value: unknown;
  /** Whether it can be read as the member's type at all; if not, nothing else is looked at. */
  readonly readable: boolean;
}

const readable = (title: string, value: unknown): Worth => ({ title, value, readable: true });
const unreadable = (title: string, value: unknown): Worth => ({ title, value, readable: false });

/** What is sent for a member: at each bound and beyond it, and what is no value of its type. */
export function worthSending(member: Member): readonly Worth[] {
  const empty = readable('empty', '');
  const missing = readable('missing', undefined);
  if (member.place === 'path') return [empty, ...ofItsType(member)];
  if (member.place === 'query') return [missing, empty, ...ofItsType(member)];
  return [missing, readable('null', null), ...ofItsType(member), ...ofOtherTypes(member.constraint.kind)];
}

function ofItsType({ constraint, name, place }: Member): readonly Worth[] {
  switch (constraint.kind) {
    case 'string':
      return texts(constraint);
    case 'integer':
      return [...numbers(constraint), ...(place === 'body' ? [] : noNumbers(name))];
    case 'enum':
      return names(constraint);
    case 'list':
      return lists(constraint);
    case 'blob':
      return ['***', 'AAA', 'AA=A', 'AAAA\n'].map((text) => unreadable('no base64', text));
    default:
      return [];
  }
}

function texts(constraint: StringConstraint): readonly Worth[] {
  const { minLength = 0, maxLength = Infinity, pattern } = constraint;
  return [
    readable('good', goodOf(constraint)),
    readable('at the minimum', textOf(constraint, minLength)),
    ...(minLength === 0 ? [] : [readable('too short', textOf(constraint, minLength - 1))]),
    ...(maxLength === Infinity ? [] : longTexts(constraint, maxLength)),
    ...(pattern === undefined ? [] : [readable('pattern broken', misfitOf(constraint))]),
  ];
}

const longTexts = (constraint: StringConstraint, most: number): readonly Worth[] => [
  readable('at the maximum', textOf(constraint, most)),
  readable('too long', textOf(constraint, most + 1)),
  readable('much too long', 'two\nlines'.repeat(most)),
];

function numbers({ minimum, maximum }: IntegerConstraint): readonly Worth[] {
  const bounds = [minimum, maximum].filter((bound) => bound !== undefined);
  return bounds.flatMap((bound) => [bound - 1, bound, bound + 1]).map((value) => readable('around a bound', value));
}

/** Texts at the edge of numbers: MaxItems is an Integer (reported), version numbers are Longs (model). */
function noNumbers(name: string): readonly Worth[] {
  const edge = 2n ** (name === 'VersionNumber' ? 63n : 31n);
  const words = ['abc', '1.5', '1e3', '0x1', ' 1', '1 ', '--1', '1_0', '٣', 'NaN', 'Infinity', 'null', '1,0'];
  return [
    ...[-edge, edge - 1n].map((value) => readable('the last that fits', value)),
    ...[-edge - 1n, edge].map((value) => unreadable('the first that does not fit', value)),
    ...words.map((word) => unreadable('no whole number', word)),
  ];
}

function names(constraint: EnumConstraint): readonly Worth[] {
  const known = knownIn(constraint);
  return [
    readable('the first of the set', known[0]),
    readable('the last of the set', known.at(-1)),
    readable('in another case', inAnotherCase(known[0]!)),
    readable('unknown', 'unknown'),
    readable('with a space', `${known[0]} `),
  ];
}

const inAnotherCase = (name: string): string => (name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase());

function lists({ items, maxItems = 0 }: ListConstraint): readonly Worth[] {
  const known = items.kind === 'enum' ? knownIn(items) : [String(goodOf(items))];
  const first = known[0]!;
  const full = (length: number): readonly string[] => Array.from({ length }, (_, at) => known[at % known.length]!);
  return [
    readable('no items', []),
    readable('one item', [first]),
    readable('at the maximum', full(maxItems)),
    readable('too long', full(maxItems + 1)),
    readable('one unknown item', ['unknown']),
    readable('an unknown item among known ones', [first, 'unknown']),
    readable('too long, one item unknown', [...full(maxItems), 'unknown']),
    readable('a null among known ones', [first, null]),
    readable('in another case', [inAnotherCase(first)]),
  ];
}

const OF_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  text: ['text'],
  number: [0, 1.5],
  boolean: [true, false],
  list: [[], ['text'], [['text']], [1]],
  object: [{}, { a: 1 }],
};

const TYPE: Readonly<Record<Member['constraint']['kind'], string>> = {
  string: 'text',
  enum: 'text',
  blob: 'text',
  integer: 'number',
  list: 'list',
  structure: 'object',
};

function ofOtherTypes(kind: Member['constraint']['kind']): readonly Worth[] {
  const others = Object.entries(OF_TYPE).filter(([type]) => type !== TYPE[kind]);
  const items = kind === 'list' ? [[1], [true], [[]], [{}]] : [];
  return [
    ...others.flatMap(([type, values]) => values.map((value) => unreadable(`a ${type}`, value))),
    ...items.map((value) => unreadable('items of another type', value)),
  ];
}
