import { aessiv } from '@noble/ciphers/aes.js';
import { base64ToBytes, bytesToBase64 } from './base64.ts';
import { hashOf } from './hashing.ts';
import { remembering } from './remembering.ts';

// A fixed key: a marker or link made by one fake can be read by another that stands in for it (the next process,
// the next server). It keeps nothing secret; it keeps tests from reading or building tokens, as AWS's cannot be.
const KEY = hashOf('layers-fake');

// Tokens are padded to a multiple of 48 bytes: their base64 has no `=`, as AWS's markers have none.
const BLOCK = 48;
const TAG = 16;

/**
 * Turns a JSON value into an opaque token that cannot be altered; the same value always gives the same token.
 *
 * @param least - bytes that the token has at the least.
 */
export function seal(value: unknown, least = 0): string {
  const text = JSON.stringify(value);
  const sealed = new TextEncoder().encode(text).length + TAG;
  const padding = Math.ceil(Math.max(sealed, least) / BLOCK) * BLOCK - sealed;
  return tokenOf(text + ' '.repeat(padding));
}

/** Returns the value of a token made by `seal`, or `undefined` when it is not one. */
export function unseal(token: string): unknown {
  const text = textIn(token);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Tokens that are remembered, twice: walks of a list ask for the same pages again and again. */
const REMEMBERED = 512;

const tokenOf = remembering(REMEMBERED, (text: string) =>
  bytesToBase64(aessiv(KEY).encrypt(new TextEncoder().encode(text))),
);

const textIn = remembering(REMEMBERED, (token: string) => {
  const bytes = base64ToBytes(token);
  try {
    return bytes && new TextDecoder().decode(aessiv(KEY).decrypt(bytes));
  } catch {
    return undefined;
  }
});
