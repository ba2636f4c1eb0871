import { isHole, isText, readable, type Text, unlike, type Values } from './quote.ts';
import { unset } from './holes.ts';

/** How two JSON values are compared. */
export interface Comparison {
  /** Whether objects have the expected members and no others. */
  readonly whole: boolean;
  /** The values of named holes. */
  readonly values: Values;
}

/** Says where a JSON value is not the expected one. Arrays are compared whole, and in order. */
export function* differences(at: string, expected: unknown, actual: unknown, how: Comparison): Generator<string> {
  if (isText(expected)) yield* textDifferences(at, expected, actual, how.values);
  else if (Array.isArray(expected) && Array.isArray(actual)) yield* itemDifferences(at, expected, actual, how);
  else if (isObject(expected) && isObject(actual)) yield* memberDifferences(at, expected, actual, how);
  else if (!Object.is(expected, actual)) yield `${at}: expected ${printed(expected)}, got ${printed(actual)}`;
}

function* textDifferences(at: string, expected: Text, value: unknown, values: Values): Generator<string> {
  const nothing = value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  const actual = expected === unset && nothing ? '' : value;
  if (typeof actual !== 'string') yield `${at}: expected ${printed(expected)}, got ${printed(actual)}`;
  else {
    const difference = unlike(expected, actual, values);
    if (difference !== undefined) yield `${at}: ${difference}`;
  }
}

function* itemDifferences(
  at: string,
  expected: readonly unknown[],
  actual: readonly unknown[],
  how: Comparison,
): Generator<string> {
  if (expected.length !== actual.length) yield `${at}: expected ${expected.length} items, got ${actual.length}`;
  else for (const [index, item] of expected.entries()) yield* differences(`${at}[${index}]`, item, actual[index], how);
}

type Members = Readonly<Record<string, unknown>>;

function* memberDifferences(at: string, expected: Members, actual: Members, how: Comparison): Generator<string> {
  for (const [name, value] of Object.entries(expected)) yield* differences(`${at}.${name}`, value, actual[name], how);
  const extra = how.whole ? Object.keys(actual).filter((name) => !Object.hasOwn(expected, name)) : [];
  for (const name of extra) yield `${at}.${name}: expected none, got ${printed(actual[name])}`;
}

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const printed = (value: unknown): string =>
  isHole(value) ? readable(value) : (JSON.stringify(isText(value) ? readable(value) : value) ?? 'nothing');
