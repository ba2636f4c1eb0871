import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToBase64 } from './base64.ts';

/**
 * The base64 SHA-256 of an archive. Not WebCrypto's: that copies what it hashes, which doubles the memory of a
 * large publish, and is absent from pages that are not secure.
 */
export const codeSha256 = (archive: Uint8Array): string => bytesToBase64(sha256(archive));
