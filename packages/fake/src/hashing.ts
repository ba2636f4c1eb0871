import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesToBase64 } from './base64.ts';

/** A hash of bytes that come in pieces. */
export interface Hashing {
  readonly update: (bytes: Uint8Array) => unknown;
  readonly digest: () => Uint8Array;
}

/** What there is of `node:crypto` in every program on Node, Deno and Bun. */
export interface NativeHashing {
  readonly createHash: (algorithm: 'sha256') => Hashing;
  readonly createHmac: (algorithm: 'sha256', key: Uint8Array) => Hashing;
}

/** Begins a SHA-256, or its HMAC where there is a key. */
export type BeginHashing = (key?: Uint8Array) => Hashing;

/**
 * Hashing that answers at once. Where a native one is at hand it is used: it takes a seventh of the time. Not
 * WebCrypto's: that copies what it hashes, which doubles the memory of a large publish, and is absent from pages that
 * are not secure.
 */
export const hashingWith =
  (native: NativeHashing | undefined): BeginHashing =>
  (key) => {
    if (key === undefined) return native?.createHash('sha256') ?? sha256.create();
    return native?.createHmac('sha256', key) ?? hmac.create(sha256, key);
  };

/** Nothing is imported, so that bundles for browsers look for nothing. */
const { process } = globalThis as {
  readonly process?: { readonly getBuiltinModule?: (name: string) => NativeHashing | undefined };
};

/** The hashing of this program. */
export const beginHashing: BeginHashing = hashingWith(process?.getBuiltinModule?.('node:crypto'));

/** The SHA-256 of a text as UTF-8 or of bytes. */
export function hashOf(data: string | Uint8Array): Uint8Array {
  const hashing = beginHashing();
  hashing.update(typeof data === 'string' ? utf8ToBytes(data) : data);
  return hashing.digest();
}

/** The same in hexadecimal. */
export const hexHashOf = (data: string | Uint8Array): string => bytesToHex(hashOf(data));

/** The base64 SHA-256 of an archive. */
export const codeSha256 = (archive: Uint8Array): string => bytesToBase64(hashOf(archive));
