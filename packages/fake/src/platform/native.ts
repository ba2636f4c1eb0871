import type { Platform } from './platform.ts';

type Crypto = typeof import('node:crypto');

let loaded: Crypto | undefined;

/** Loaded when it is first needed: it takes longer to load than the fake. */
const crypto = (): Crypto => (loaded ??= process.getBuiltinModule('node:crypto'));

const CIPHER = 'chacha20-poly1305';
const TAG = { authTagLength: 16 } as const;

/** Bytes that are asked of the system at once. */
const SLAB = 16_384;

/**
 * Writes texts, small ones one behind the other: to ask for memory takes longer than to write them. Node's own pool is
 * four times as large, and whoever keeps a part of it keeps all that anybody wrote there.
 */
function utf8Writer(): Platform['utf8Of'] {
  let slab = Buffer.allocUnsafeSlow(0);
  let used = 0;
  return (text) => {
    const length = Buffer.byteLength(text);
    const isLarge = length > SLAB / 4;
    if (!isLarge && used + length > slab.length) [slab, used] = [Buffer.allocUnsafeSlow(SLAB), 0];
    const [memory, from] = isLarge ? [Buffer.allocUnsafeSlow(length), 0] : [slab, used];
    memory.write(text, from);
    if (!isLarge) used += length;
    return new Uint8Array(memory.buffer, from, length);
  };
}

/** What Node has. */
export const platform: Platform = {
  beginHashing: (key) => (key === undefined ? crypto().createHash('sha256') : crypto().createHmac('sha256', key)),
  hashOf: (data, encoding) => crypto().hash('sha256', data, encoding),
  cipherOf: (text) => {
    const { createCipheriv, createDecipheriv, createSecretKey, hash } = crypto();
    // Bytes would be made a key for each message, which takes longer than the message.
    const key = createSecretKey(hash('sha256', text, 'buffer'));
    return {
      encrypt: (nonce, message) => {
        const cipher = createCipheriv(CIPHER, key, nonce, TAG);
        return Buffer.concat([cipher.update(message, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      },
      decrypt: (nonce, bytes) => {
        const end = bytes.length - TAG.authTagLength;
        try {
          const decipher = createDecipheriv(CIPHER, key, nonce, TAG).setAuthTag(bytes.subarray(end));
          return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]).toString();
        } catch {
          return undefined;
        }
      },
    };
  },
  utf8Of: utf8Writer(),
  textOf: ({ buffer, byteOffset, byteLength }, encoding) =>
    Buffer.from(buffer, byteOffset, byteLength).toString(encoding),
};
