import { Fault } from '../fault.ts';

/**
 * The refusal of a JSON value where another type belongs. Recorded: a number for a text in this very operation
 * (a client, 2020-08-30) and the body's one member `Message` (Lambda, 2021-07-31). The sentences for lists and
 * objects are those of other services on the same framework; which Lambda has is unknown (docs/discoveries.md).
 *
 * @param expected - what belongs there, with its article as the framework has it.
 */
export function misplaced(value: unknown, expected: string): Fault {
  return new Fault('SerializationException', sentenceOf(value, expected));
}

function sentenceOf(value: unknown, expected: string): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (typeof value === 'object') return 'Start of structure or map found where not expected.';
  return `${nameOf(value)} can not be converted to ${expected}`;
}

function nameOf(value: unknown): string {
  if (typeof value === 'number') return 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber';
  return typeof value === 'boolean' ? `${String(value).toUpperCase()}_VALUE` : 'STRING_VALUE';
}
