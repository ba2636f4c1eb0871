/** Levels that a seed has at the most, down to the texts of an archive's files. */
const LEVELS = 8;

/**
 * A copy of a seed, right or wrong: what its owner changes later does not matter to whoever reads it later. What no
 * seed has stays what it is: what lies deeper than seeds go, and what is neither a plain object, a list nor bytes.
 */
export function copySeed<Value>(seed: Value): Value {
  const copies = new Map<object, unknown>();

  function copyOf(value: unknown, levels: number): unknown {
    if (typeof value !== 'object' || value === null || levels === 0) return value;
    const known = copies.get(value);
    if (known !== undefined) return known;
    if (value instanceof Uint8Array) return new Uint8Array(value);
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      copies.set(value, list);
      for (const item of value as readonly unknown[]) list.push(copyOf(item, levels - 1));
      return list;
    }
    if (!isPlain(value)) return value;
    const copy: Record<string, unknown> = {};
    copies.set(value, copy);
    for (const [name, member] of Object.entries(value)) define(copy, name, copyOf(member, levels - 1));
    return copy;
  }

  return copyOf(seed, LEVELS) as Value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Sets a member, whatever its name: `__proto__` is one like any other. */
function define(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
