import { UsageError } from './usage-error.ts';

/**
 * A value that was typed, when it is one that is meant.
 *
 * @param name - the flag, as it is typed.
 * @param expected - what is meant, as the end of a sentence.
 * @throws UsageError with one sentence: what, what was expected, which value.
 */
export function checked(name: string, text: string, holds: (text: string) => boolean, expected: string): string {
  if (!holds(text)) throw new UsageError(`${name} must be ${expected}, got '${text}'.`);
  return text;
}

/**
 * A whole number within bounds.
 *
 * @throws UsageError for anything else.
 */
export function whole(name: string, text: string, from: number, to: number = Number.MAX_SAFE_INTEGER): number {
  const holds = (typed: string): boolean => /^\d{1,16}$/.test(typed) && Number(typed) >= from && Number(typed) <= to;
  const bounds = to === Number.MAX_SAFE_INTEGER ? `from ${from}` : `from ${from} to ${to}`;
  return Number(checked(name, text, holds, `a whole number ${bounds}`));
}

/**
 * A number, perhaps with decimals, of at least so much.
 *
 * @throws UsageError for anything else.
 */
export function atLeast(name: string, text: string, least: number, expected: string): number {
  const holds = (typed: string): boolean => /^\d{1,9}(\.\d{1,9})?$/.test(typed) && Number(typed) >= least;
  return Number(checked(name, text, holds, expected));
}
