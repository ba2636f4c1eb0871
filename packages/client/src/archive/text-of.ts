/**
 * Bytes of the longest file that is shown as text: to lay out a longer one takes longer than anybody looks.
 *
 * @public
 */
export const LONGEST_TEXT = 1_000_000;

/**
 * The contents of a file as text.
 *
 * @returns `undefined` for what is no UTF-8, has a NUL in it, or is too long to be read.
 * @public
 */
export function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_TEXT || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
