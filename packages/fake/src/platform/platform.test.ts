import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { platform } from '#platform';
import { platform as native } from './native.ts';
import { platform as portable } from './portable.ts';

const bytes = fc.uint8Array({ maxLength: 300 });
// Texts may begin with what decoders like to leave out.
const message = fc
  .tuple(fc.constantFrom('', '\uFEFF'), fc.string({ unit: 'grapheme', maxLength: 300 }))
  .map((parts) => parts.join(''));
const nonce = fc.string({ minLength: 12, maxLength: 12 });

describe('what Node does and what is portable', () => {
  test('hash alike, in any pieces, with a key and without', () => {
    fc.assert(
      fc.property(fc.array(bytes), fc.option(bytes, { nil: undefined }), (pieces, key) => {
        const [one, other] = [native, portable].map(({ beginHashing }) => {
          const hashing = beginHashing(key);
          for (const piece of pieces) hashing.update(piece);
          return Buffer.from(hashing.digest()).toString('hex');
        });
        expect(one).toBe(other);
      }),
      { seed: 1 },
    );
  });

  test('hash alike what is there at once', () => {
    fc.assert(
      fc.property(
        fc.oneof(bytes, fc.string({ unit: 'grapheme' })),
        fc.constantFrom('hex', 'base64'),
        (data, encoding) => {
          expect(native.hashOf(data, encoding)).toBe(portable.hashOf(data, encoding));
        },
      ),
      { seed: 2 },
    );
  });

  test('encrypt alike, and decrypt what the other encrypted', () => {
    fc.assert(
      fc.property(message, nonce, message, (key, once, text) => {
        const encrypted = Uint8Array.from(native.cipherOf(key).encrypt(once, text));
        expect(portable.cipherOf(key).encrypt(once, text)).toEqual(encrypted);
        for (const { cipherOf } of [native, portable]) expect(cipherOf(key).decrypt(once, encrypted)).toBe(text);
      }),
      { seed: 3 },
    );
  });

  test('decrypt nothing that was altered, cut or never encrypted', () => {
    fc.assert(
      fc.property(message, nonce, message, bytes, fc.nat(), (key, once, text, other, at) => {
        const encrypted = Uint8Array.from(native.cipherOf(key).encrypt(once, text));
        const altered = encrypted.with(at % encrypted.length, encrypted[at % encrypted.length]! ^ 1);
        for (const wrong of [altered, encrypted.subarray(1), encrypted.subarray(0, -1), other])
          for (const { cipherOf } of [native, portable]) expect(cipherOf(key).decrypt(once, wrong)).toBeUndefined();
        for (const wrong of [`${once}x`, once.slice(1), `é${once.slice(1)}`])
          for (const { cipherOf } of [native, portable])
            expect(cipherOf(key).decrypt(wrong, encrypted)).toBeUndefined();
      }),
      { seed: 4 },
    );
  });
});

test('encode texts alike', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), (units) => {
      const text = String.fromCharCode(...units);
      expect([...native.utf8Of(text)]).toEqual([...portable.utf8Of(text)]);
    }),
    { seed: 6 },
  );
  expect([...native.utf8Of('\ud800')]).toEqual([...portable.utf8Of('\ud800')]);
});

test('write bytes alike as texts', () => {
  fc.assert(
    fc.property(fc.uint8Array({ size: 'large' }), fc.constantFrom('hex', 'base64'), (some, encoding) => {
      expect(portable.textOf(some, encoding)).toBe(native.textOf(some, encoding));
      expect(native.textOf(some.subarray(1), encoding)).toBe(Buffer.from(some.subarray(1)).toString(encoding));
    }),
    { seed: 5 },
  );
});

test("on Node it is Node's that is used", () => {
  expect(platform).toBe(native);
});
