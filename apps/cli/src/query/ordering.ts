import { order, type Reference, type Type, type Value, typeOf } from './values.ts';

type Key = number | string;

/**
 * What items are ordered by: all of them numbers, or all of them texts.
 *
 * @throws TypeError for other keys, and for some of each.
 */
function keysOf(name: string, values: readonly Value[]): readonly Key[] {
  const first = values[0];
  const wanted: readonly Type[] = first === undefined || !isKey(first) ? ['number', 'string'] : [typeOf(first)];
  for (const value of values) if (!wanted.includes(typeOf(value))) throw unfit(name, value, wanted);
  return values as readonly Key[];
}

const isKey = (value: Value): value is Key => typeof value === 'number' || typeof value === 'string';

/** What is said of a value that a function does not take. */
export const unfit = (name: string, value: Value, types: readonly Type[]): TypeError =>
  new TypeError(`${name}() takes ${types.join(' or ')}, got ${typeOf(value)}`);

/** A function that orders a list by its items themselves. */
export const byItself =
  (name: string, pick: Pick) =>
  (list: readonly Value[]): Value =>
    pick(list, keysOf(name, list));

/** A function that orders a list by what an expression makes of each item. */
export const byKey =
  (name: string, pick: Pick) =>
  (list: readonly Value[], { ask }: Reference): Value =>
    pick(list, keysOf(name, list.map(ask)));

/** What is made of a list and the keys of its items. */
type Pick = (list: readonly Value[], keys: readonly Key[]) => Value;

/** The list from its least item to its greatest; what is alike stays in its order. */
export const sorted: Pick = (list, keys) =>
  list
    .map((item, at) => ({ item, key: keys[at]! }))
    .toSorted((one, other) => order(one.key, other.key))
    .map(({ item }) => item);

/** The first of the least items, or nothing. */
export const least: Pick = (list, keys) => extreme(list, keys, -1);

/** The first of the greatest items, or nothing. */
export const greatest: Pick = (list, keys) => extreme(list, keys, 1);

function extreme(list: readonly Value[], keys: readonly Key[], sign: 1 | -1): Value {
  let found = 0;
  for (const [at, key] of keys.entries()) if (order(key, keys[found]!) * sign > 0) found = at;
  return list[found] ?? null;
}
