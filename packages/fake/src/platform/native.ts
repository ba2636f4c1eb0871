import type { Platform } from './platform.ts';

type Crypto = typeof import('node:crypto');

let loaded: Crypto | undefined;

/** Loaded when it is first needed: it takes longer to load than the fake. */
const crypto = (): Crypto => (loaded ??= process.getBuiltinModule('node:crypto'));

const CIPHER = 'chacha20-poly1305';
const TAG = { authTagLength: 16 } as const;

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
  utf8Of: (text) => {
    const { buffer, byteOffset, byteLength } = Buffer.from(text);
    return new Uint8Array(buffer, byteOffset, byteLength);
  },
  textOf: ({ buffer, byteOffset, byteLength }, encoding) =>
    Buffer.from(buffer, byteOffset, byteLength).toString(encoding),
};
