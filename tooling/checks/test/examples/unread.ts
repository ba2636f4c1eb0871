/**
 * The members of a value that a function does not look at, as paths such as `/spec/replica`: where it is the reader that
 * says what there is, what it leaves unread is misspelt.
 */
export function unread<Value extends object>(value: Value, read: (watched: Value) => void): readonly string[] {
  const left = new Set<string>();
  read(watch(value, '', left));
  return [...left];
}

function watch<Value>(value: Value, path: string, left: Set<string>): Value {
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => {
    left.add(`${path}/${key}`);
    return [key, watch(member as unknown, `${path}/${key}`, left)] as const;
  });
  const watched = Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
  return new Proxy(watched, {
    get: (target, key, receiver) => {
      left.delete(`${path}/${String(key)}`);
      return Reflect.get(target, key, receiver) as unknown;
    },
  }) as Value;
}
