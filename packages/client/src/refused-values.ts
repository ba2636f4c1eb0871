import { nearest } from './nearest.ts';

/** A value that the service refused, and what it takes in its place. */
interface RefusedValue {
  readonly value: string;
  readonly member: string;
  readonly known: readonly string[];
}

/** One violation of an enumeration, alone or before others of the same member (recorded, 2022 to 2025). */
const VIOLATION =
  /Value '(?<values>[^']*)' at '(?<member>[^']*)' failed to satisfy constraint: (?:Member must satisfy constraint: \[)?Member must satisfy enum value set: \[(?<known>[^\]]*)\](?:, Member[^\]]*\])?/g;

/** Most names that are offered. */
const OFFERED = 3;

/**
 * Says which values the service does not know, and which it knows that are most like them: it prints every value of the
 * enumeration, sixty runtimes in no order.
 *
 * @param message - what the service said.
 * @returns `undefined` where it refused no value of an enumeration.
 */
export function refusedValues(message: string): { readonly sentence: string; readonly next: string } | undefined {
  const refused = [...message.matchAll(VIOLATION)].flatMap(({ groups }) => refusedIn(groups!));
  if (refused.length === 0) return undefined;
  // What is wrong beside them is said as the service says it.
  const [, ...others] = message.replaceAll(VIOLATION, '').split(/ errors? detected: |; /);
  const sentence = [
    `the service takes no ${refused.map(({ value, member }) => `'${value}' as ${member}`).join(', and no ')}`,
    ...others.filter((other) => other.trim() !== ''),
  ].join('; ');
  const offers = refused.map(({ value, known }) => offerFor(value, known, refused.length > 1));
  return { sentence, next: `Did you mean ${offers.join(', ')}?` };
}

/** Of a list every value is printed, also those that are known. */
function refusedIn({
  values = '',
  member = '',
  known = '',
}: Readonly<Record<string, string>>): readonly RefusedValue[] {
  const names = known.split(', ');
  const isList = values.startsWith('[') && values.endsWith(']');
  const given = isList ? values.slice(1, -1).split(', ') : [values];
  return given.filter((value) => !names.includes(value)).map((value) => ({ value, member, known: names }));
}

function offerFor(value: string, known: readonly string[], isOneOfMany: boolean): string {
  const near = nearest(value, known, OFFERED);
  const [last = '', ...before] = near.toReversed();
  const names = before.length === 0 ? last : `${before.toReversed().join(', ')} or ${last}`;
  return isOneOfMany ? `${names} for '${value}'` : names;
}
