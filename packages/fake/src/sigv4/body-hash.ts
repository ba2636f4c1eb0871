import { bytesToHex } from '@noble/hashes/utils.js';
import { platform } from '#platform';
import { LARGEST_REQUEST } from '../wire/largest-request.ts';

/** The body's hexadecimal SHA-256 and its size in bytes; `undefined` when it is larger than any request may be. */
export async function hashBody(
  request: Request,
): Promise<{ readonly hash: string; readonly size: number } | undefined> {
  const digest = platform.beginHashing();
  let size = 0;
  const reader = request.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    size += next.value.length;
    if (size >= LARGEST_REQUEST) {
      // Not awaited: the body of a clone is cancelled only when the original's is, too.
      reader?.cancel().catch(() => {});
      return undefined;
    }
    digest.update(next.value);
  }
  return { hash: bytesToHex(digest.digest()), size };
}
