import { SeedError } from './seed.ts';

/** @throws SeedError unless the value is an object. */
export function objectIn(where: string, value: unknown): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new SeedError(where, `expected an object, got ${printed(value)}`);
}

/** @throws SeedError unless the value is a list. */
export function listIn(where: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new SeedError(where, `expected a list, got ${printed(value)}`);
}

/** @throws SeedError when an object has a member that is not known: most often a typing error. */
export function checkMembers(where: string, value: object, known: readonly string[]): void {
  const stranger = Object.keys(value).find((member) => !known.includes(member));
  if (stranger !== undefined)
    throw new SeedError(where, `unknown member ${printed(stranger)}, expected some of ${known.join(', ')}`);
}

/** @throws SeedError unless the value is a text of the pattern. */
export function checkText(where: string, value: unknown, pattern: RegExp, expected: string): void {
  if (typeof value !== 'string' || !pattern.test(value))
    throw new SeedError(where, `expected ${expected}, got ${printed(value)}`);
}

/** A value, short enough for a message. */
export function printed(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
