import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToBase64 } from './base64.ts';

/**
 * The base64 SHA-256 of an archive. WebCrypto is many times faster, but browsers offer it
 * to secure pages only; elsewhere the library does it.
 */
export async function codeSha256(archive: Uint8Array): Promise<string> {
  const digest: Uint8Array =
    globalThis.crypto?.subtle === undefined
      ? sha256(archive)
      : new Uint8Array(await crypto.subtle.digest('SHA-256', archive as Uint8Array<ArrayBuffer>));
  return bytesToBase64(digest);
}
