import { platform } from '#platform';
import type { Hashing } from '../platform/platform.ts';

type Data = string | ArrayBuffer | ArrayBufferView;

/** SHA-256, or its HMAC when there is a secret, as `@smithy/signature-v4` wants it; not WebCrypto's, see `../platform/platform.ts`. */
export class Sha256Hmac {
  readonly #begin: () => Hashing;
  #hash: Hashing;

  constructor(secret?: Data) {
    this.#begin = () => platform.beginHashing(secret === undefined ? undefined : bytesOf(secret));
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
