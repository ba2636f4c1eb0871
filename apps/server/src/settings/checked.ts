import { UsageError } from './usage-error.ts';

/**
 * A value that was typed, when it is one that is meant.
 *
 * @param name - where it was typed: a flag or a variable.
 * @param expected - what is meant, as the end of a sentence.
 * @throws UsageError with one sentence: what, which value, what was expected.
 */
export function checked(name: string, text: string, holds: (text: string) => boolean, expected: string): string {
  if (!holds(text)) throw new UsageError(`${name} must be ${expected}, got '${text}'.`);
  return text;
}

/**
 * The same for a value that may hold a secret, or be one: it is not shown.
 *
 * @throws UsageError with one sentence: what, and what was expected.
 */
export function checkedSecret(name: string, text: string, holds: (text: string) => boolean, expected: string): string {
  if (!holds(text)) throw new UsageError(`${name} must be ${expected}; what was given is not shown, it may be secret.`);
  return text;
}

/**
 * One of a few words.
 *
 * @throws UsageError for any other.
 */
export function oneOf<W extends string>(name: string, text: string, words: readonly W[]): W {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new UsageError(`${name} must be one of ${words.join(', ')}, got '${text}'.`);
  return found;
}
