/** A hash of bytes that come in pieces. */
export interface Hashing {
  readonly update: (bytes: Uint8Array) => unknown;
  readonly digest: () => Uint8Array;
}

/** ChaCha20-Poly1305 (RFC 8439) under one key; a nonce has twelve letters of ASCII. */
export interface Cipher {
  /** A text as UTF-8, encrypted, and its tag of sixteen bytes behind it. */
  readonly encrypt: (nonce: string, text: string) => Uint8Array;
  /** The text that was encrypted; `undefined` where it is not what `encrypt` made. */
  readonly decrypt: (nonce: string, bytes: Uint8Array) => string | undefined;
}

/**
 * What Node does many times faster than portable code can, and answers at once: WebCrypto's answers come later, it
 * copies what it hashes, which doubles the memory of a large publish, and pages that are not secure have none.
 */
export interface Platform {
  /** Begins a SHA-256, or its HMAC where there is a key. */
  readonly beginHashing: (key?: Uint8Array) => Hashing;
  /** The SHA-256 of bytes, or of a text as UTF-8, as a text. */
  readonly hashOf: (data: string | Uint8Array, encoding: 'hex' | 'base64') => string;
  /** The cipher whose key is the SHA-256 of a text. */
  readonly cipherOf: (text: string) => Cipher;
  /** A text as UTF-8; of small ones, several may share memory. */
  readonly utf8Of: (text: string) => Uint8Array<ArrayBuffer>;
  /** Bytes as a text: in hexadecimal digits, or in standard base64 with padding. */
  readonly textOf: (bytes: Uint8Array, encoding: 'hex' | 'base64') => string;
}
