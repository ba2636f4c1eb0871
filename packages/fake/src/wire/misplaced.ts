import { Fault } from '../fault.ts';

/**
 * The refusal of a JSON value where another type belongs. Recorded: a number for a text in this very operation
 * (a client, 2020-08-30) and the body's one member `Message` (Lambda, 2021-07-31). The other sentences are those that
 * tests of services on the same framework expect; which Lambda has is unknown (docs/discoveries.md).
 */
export function misplaced(value: unknown, expected: 'text' | 'list or structure'): Fault {
  return new Fault('SerializationException', sentenceOf(value, expected));
}

/** The refusal of a body that is JSON and no object. */
export const noObject = (): Fault => new Fault('SerializationException', 'Unexpected value type in payload');

function sentenceOf(value: unknown, expected: 'text' | 'list or structure'): string {
  if (Array.isArray(value)) return 'Start of list found where not expected';
  if (typeof value === 'object') return 'Start of structure or map found where not expected.';
  return expected === 'text' ? `${nameOf(value)} can not be converted to an String` : 'Unexpected field type';
}

function nameOf(value: unknown): string {
  if (typeof value === 'number') return 'class com.amazon.coral.value.json.numbers.TruncatingBigNumber';
  return `${String(value).toUpperCase()}_VALUE`;
}
