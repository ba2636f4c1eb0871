import type { OrderedMap } from '@js-sdsl/ordered-map';

/** At most `limit` values of a map, in its order, that come after a key and are accepted. */
export function collect<Key, Value>(
  map: OrderedMap<Key, Value>,
  after: Key | undefined,
  limit: number,
  accept: (value: Value) => boolean = () => true,
): readonly Value[] {
  const found: Value[] = [];
  const end = map.end();
  const at = after === undefined ? map.begin() : map.upperBound(after);
  for (; found.length < limit && !at.equals(end); at.next()) {
    const value = at.pointer[1];
    if (accept(value)) found.push(value);
  }
  return found;
}
