import fc from 'fast-check';
import { expect, test } from 'vitest';
import { platform } from '#platform';
import { Base64Decoder, base64ToBytes } from './base64.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

test('decoding undoes encoding, however the letters are cut into pieces', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 9 }), (value, size) => {
      const letters = new TextEncoder().encode(platform.textOf(value, 'base64'));
      const decoder = new Base64Decoder(value.length);
      decoder.push(new TextEncoder().encode('left over from before'));
      decoder.restart();
      for (let at = 0; at < letters.length; at += size) decoder.push(letters.subarray(at, at + size));
      expect(decoder.finish()).toEqual(value);
    }),
    { seed: 2 },
  );
});

test('more bytes than expected are taken, in whatever steps', () => {
  for (const length of [0, 1, 5000, 3_000_000]) {
    const value = new Uint8Array(length).fill(7);
    const decoder = new Base64Decoder(0, 4_000_000);
    decoder.push(new TextEncoder().encode(platform.textOf(value, 'base64')));
    expect(Buffer.compare(decoder.finish()!, value)).toBe(0);
  }
});

test('a buffer much larger than the bytes is not kept', () => {
  const decoder = new Base64Decoder(1_000_000);
  decoder.push(new TextEncoder().encode('AQID'));
  const result = decoder.finish();
  expect(result).toEqual(Uint8Array.of(1, 2, 3));
  expect(result?.buffer.byteLength).toBe(3);
});

test.each(['A', 'AB', 'ABC', 'ABCDE', 'AB=', 'AB===', 'A===', '====', 'AB==AB==', 'AB=C', 'AB D', 'AB-D', 'ÄBCD'])(
  'what is not padded standard base64 is refused: %s',
  (text) => expect(base64ToBytes(text)).toBeUndefined(),
);

test('a text that fills its buffer exactly takes no larger one', () => {
  // No machine has a buffer of the next size.
  const decoder = new Base64Decoder(3000, Number.MAX_SAFE_INTEGER);
  decoder.push(new TextEncoder().encode(platform.textOf(new Uint8Array(3000), 'base64')));
  expect(decoder.finish()?.buffer.byteLength).toBe(3000);
});
