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
  cipherOf: (bytesOfKey) => {
    const { createCipheriv, createDecipheriv, createSecretKey } = crypto();
    // Bytes would be made a key for each message, which takes longer than the message.
    const key = createSecretKey(bytesOfKey);
    return {
      encrypt: (nonce, bytes) => {
        const cipher = createCipheriv(CIPHER, key, nonce, TAG);
        return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
      },
      decrypt: (nonce, bytes) => {
        if (bytes.length < TAG.authTagLength) return undefined;
        const end = bytes.length - TAG.authTagLength;
        const decipher = createDecipheriv(CIPHER, key, nonce, TAG).setAuthTag(bytes.subarray(end));
        try {
          return Buffer.concat([decipher.update(bytes.subarray(0, end)), decipher.final()]);
        } catch {
          return undefined;
        }
      },
    };
  },
  utf8Of: (text) => {
    // In memory of its own: of a part of a buffer that is shared, whoever keeps it keeps all.
    const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
    bytes.write(text);
    return new Uint8Array(bytes.buffer);
  },
  base64Of: ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength).toString('base64'),
};
