import { platform } from '#platform';
import { base64ToBytes } from './base64.ts';
import { once } from './once.ts';
import { remembering } from './remembering.ts';

// A fixed key: a marker or link made by one fake can be read by another that stands in for it (the next process,
// the next server). It keeps nothing secret; it keeps tests from reading or building tokens, as AWS's cannot be.
const cipher = once(() => platform.cipherOf('layers-fake'));

// Tokens are padded to a multiple of 48 bytes: their base64 has no `=`, as AWS's markers have none.
const BLOCK = 48;
const NONCE = 12;
const TAG = 16;

/**
 * Turns a JSON value into an opaque token that cannot be altered; the same value always gives the same token.
 *
 * @param least - bytes that the token has at the least.
 */
export function seal(value: unknown, least = 0): string {
  const text = inAscii(JSON.stringify(value));
  const size = Math.ceil(Math.max(NONCE + text.length + TAG, least) / BLOCK) * BLOCK;
  const padded = text.padEnd(size - NONCE - TAG);
  // A nonce that follows from the text alone: it is another for each text, and always the same for one.
  const nonce = platform.hashOf(padded, 'base64').slice(0, NONCE);
  // As many bytes as no `=` is needed for: what follows may be written on its own.
  return btoa(nonce) + platform.textOf(cipher().encrypt(nonce, padded), 'base64');
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
  return bytes && cipher().decrypt(String.fromCharCode(...bytes.subarray(0, NONCE)), bytes.subarray(NONCE));
});

/** JSON of one byte a letter. */
const inAscii = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
