import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Platform } from './platform.ts';

/** Pieces of a text: the arguments of one call are bounded, far above this. */
const PIECE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

const UTF8 = new TextEncoder();

const WRITTEN = { hex: bytesToHex, base64: base64Of } as const;

/** What browsers can do, and whatever else is not Node. */
export const platform: Platform = {
  beginHashing: (key) => (key === undefined ? sha256.create() : hmac.create(sha256, key)),
  hashOf: (data, encoding) => WRITTEN[encoding](sha256(typeof data === 'string' ? utf8ToBytes(data) : data)),
  cipherOf: (text) => {
    const key = sha256(utf8ToBytes(text));
    return {
      encrypt: (nonce, message) => chacha20poly1305(key, utf8ToBytes(nonce)).encrypt(utf8ToBytes(message)),
      decrypt: (nonce, bytes) => {
        try {
          return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
            chacha20poly1305(key, utf8ToBytes(nonce)).decrypt(bytes),
          );
        } catch {
          return undefined;
        }
      },
    };
  },
  utf8Of: (text) => UTF8.encode(text),
  textOf: (bytes, encoding) => WRITTEN[encoding](bytes),
};
