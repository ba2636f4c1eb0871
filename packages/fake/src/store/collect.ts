/** At most `limit` values that are accepted, in their order. */
export function collect<Value>(
  values: Iterable<Value>,
  limit: number,
  accept: (value: Value) => boolean,
): readonly Value[] {
  const found: Value[] = [];
  if (limit === 0) return found;
  for (const value of values) if (accept(value) && found.push(value) === limit) break;
  return found;
}
