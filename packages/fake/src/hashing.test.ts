import * as crypto from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeSha256, hashingWith, hexHashOf, type NativeHashing } from './hashing.ts';

const bytes = fc.uint8Array({ maxLength: 300 });

test('hashes are the same with and without native ones, in any pieces, with a key and without', () => {
  fc.assert(
    fc.property(fc.array(bytes), fc.option(bytes, { nil: undefined }), (pieces, key) => {
      const [withNative, without] = [crypto, undefined].map((native: NativeHashing | undefined) => {
        const hashing = hashingWith(native)(key);
        for (const piece of pieces) hashing.update(piece);
        return Buffer.from(hashing.digest()).toString('hex');
      });
      expect(withNative).toBe(without);
    }),
  );
});

test('native hashing is used where it is', () => {
  const asked: string[] = [];
  const native: NativeHashing = {
    createHash: (name) => (asked.push(name), crypto.createHash(name)),
    createHmac: (name, key) => (asked.push(`hmac ${name}`), crypto.createHmac(name, key)),
  };
  hashingWith(native)();
  hashingWith(native)(new Uint8Array(1));
  expect(asked).toEqual(['sha256', 'hmac sha256']);
});

test('texts are hashed as UTF-8, archives in base64', () => {
  const text = 'é – 漢';
  expect(hexHashOf(text)).toBe(crypto.createHash('sha256').update(text).digest('hex'));
  const archive = new TextEncoder().encode(text);
  expect(codeSha256(archive)).toBe(crypto.createHash('sha256').update(archive).digest('base64'));
});
