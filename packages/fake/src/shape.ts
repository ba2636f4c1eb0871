import { InputError } from './input-error.ts';

const refuse = (where: string, expected: string, value: unknown): InputError =>
  new InputError(where, `expected ${expected}, got ${printed(value)}`);

/** @throws InputError unless the value is an object. */
export function objectIn(where: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw refuse(where, 'an object', value);
}

/** @throws InputError unless the value is an object without members that are not known: most often typing errors. */
export function membersIn(where: string, value: unknown, known: readonly string[]): Readonly<Record<string, unknown>> {
  const members = objectIn(where, value);
  const stranger = Object.keys(members).find((member) => !known.includes(member));
  if (stranger === undefined) return members;
  throw new InputError(where, `unknown member ${printed(stranger)}, expected some of ${known.join(', ')}`);
}

/** @throws InputError unless the value is a list. */
export function listIn(where: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw refuse(where, 'a list', value);
}

/** @throws InputError unless the value is a text that holds. */
export function textIn(
  where: string,
  value: unknown,
  expected = 'a text',
  holds: (text: string) => boolean = () => true,
): string {
  if (typeof value === 'string' && holds(value)) return value;
  throw refuse(where, expected, value);
}

/** @throws InputError unless the value is a whole number within bounds. */
export function numberIn(where: string, value: unknown, above: number, atMost: number): number {
  if (!Number.isInteger(value) || Number(value) <= above) throw refuse(where, `a whole number above ${above}`, value);
  if (Number(value) > atMost) throw refuse(where, `a number of at most ${atMost}`, value);
  return Number(value);
}

/** A value, short enough for a message. */
export function printed(value: unknown): string {
  const text = asText(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** JSON, else what JavaScript says of what JSON does not have, such as a bigint; some values are too deep for both. */
function asText(value: unknown): string {
  for (const write of [JSON.stringify, String]) {
    try {
      const text = write(value) as string | undefined;
      if (text !== undefined) return text;
    } catch {
      // The next way of writing it may do.
    }
  }
  return `a value of type ${typeof value}`;
}
