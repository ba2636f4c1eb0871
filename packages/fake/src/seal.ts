import { platform } from '#platform';
import { base64ToBytes } from './base64.ts';
import { once } from './once.ts';
import { remembering } from './remembering.ts';

function hashOf(bytes: Uint8Array): Uint8Array {
  const hashing = platform.beginHashing();
  hashing.update(bytes);
  return hashing.digest();
}

// A fixed key: a marker or link made by one fake can be read by another that stands in for it (the next process,
// the next server). It keeps nothing secret; it keeps tests from reading or building tokens, as AWS's cannot be.
const cipher = once(() => platform.cipherOf(hashOf(platform.utf8Of('layers-fake'))));

// Tokens are padded to a multiple of 48 bytes: their base64 has no `=`, as AWS's markers have none.
const BLOCK = 48;
const NONCE = 12;
const TAG = 16;
const SPACE = ' '.charCodeAt(0);

/**
 * Turns a JSON value into an opaque token that cannot be altered; the same value always gives the same token.
 *
 * @param least - bytes that the token has at the least.
 */
export function seal(value: unknown, least = 0): string {
  const text = platform.utf8Of(JSON.stringify(value));
  const size = Math.ceil(Math.max(NONCE + text.length + TAG, least) / BLOCK) * BLOCK;
  const padded = new Uint8Array(size - NONCE - TAG).fill(SPACE);
  padded.set(text);
  // A nonce that follows from the text alone: it is another for each text, and always the same for one.
  const token = new Uint8Array(size);
  token.set(hashOf(padded).subarray(0, NONCE));
  token.set(cipher().encrypt(token.subarray(0, NONCE), padded), NONCE);
  return platform.base64Of(token);
}

/** Returns the value of a token made by `seal`, or `undefined` when it is not one. */
export function unseal(token: string): unknown {
  const text = textIn(token);
  return text === undefined ? undefined : JSON.parse(text);
}

/** Tokens that are remembered, twice: walks of a list ask for the same pages again and again. */
const REMEMBERED = 512;

const textIn = remembering(REMEMBERED, (token: string) => {
  const bytes = base64ToBytes(token);
  const text = bytes && cipher().decrypt(bytes.subarray(0, NONCE), bytes.subarray(NONCE));
  return text && new TextDecoder().decode(text);
});
