import { aessiv } from '@noble/ciphers/aes.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64ToBytes, bytesToBase64 } from './base64.ts';

// A fixed key: a marker or link made by one fake can be read by another that stands in for it (the next process,
// the next server). It keeps nothing secret; it keeps tests from reading or building tokens, as AWS's cannot be.
const KEY = sha256(new TextEncoder().encode('layers-fake'));

// Tokens are padded so that their length is a multiple of 48 bytes: base64 without `=`, as in AWS's markers
// (288 bytes recorded 2024-09-04).
const BLOCK = 48;
const TAG = 16;

/** Turns a JSON value into an opaque token that cannot be altered; the same value always gives the same token. */
export function seal(value: unknown): string {
  const text = JSON.stringify(value);
  const { length } = new TextEncoder().encode(text);
  const padding = BLOCK - ((length + TAG) % BLOCK);
  return bytesToBase64(aessiv(KEY).encrypt(new TextEncoder().encode(text + ' '.repeat(padding % BLOCK))));
}

/** Returns the value of a token made by `seal`, or `undefined` when it is not one. */
export function unseal(token: string): unknown {
  const bytes = base64ToBytes(token);
  if (bytes === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder().decode(aessiv(KEY).decrypt(bytes)));
  } catch {
    return undefined;
  }
}
