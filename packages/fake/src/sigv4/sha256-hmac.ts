import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

type Data = string | ArrayBuffer | ArrayBufferView;

interface Hash {
  update(data: Uint8Array): unknown;
  digest(): Uint8Array;
}

/** SHA-256, or its HMAC when there is a secret, as `@smithy/signature-v4` wants it; not WebCrypto's, see `../sha256.ts`. */
export class Sha256Hmac {
  readonly #begin: () => Hash;
  #hash: Hash;

  constructor(secret?: Data) {
    this.#begin = () => (secret === undefined ? sha256.create() : hmac.create(sha256, bytesOf(secret)));
    this.#hash = this.#begin();
  }

  update(data: Data): void {
    this.#hash.update(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.#hash.digest());
  }

  reset(): void {
    this.#hash = this.#begin();
  }
}

function bytesOf(data: Data): Uint8Array {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
