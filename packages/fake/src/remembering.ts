/**
 * A function that remembers what it answered for the keys that were asked for last, a bounded number of them. Where it
 * answers `undefined`, nothing is kept.
 *
 * @param most - twice as many are remembered at the most.
 * @public
 */
export function remembering<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  let young = new Map<Key, Value>();
  let old: ReadonlyMap<Key, Value> = new Map();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key);
    if (value === undefined) return value;
    if (young.size === most) [old, young] = [young, new Map()];
    young.set(key, value);
    return value;
  };
}
