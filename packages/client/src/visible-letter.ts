/**
 * A letter that a terminal or a page would act on, as text that shows it, in the way of `less`: `^M`, `<U+202E>`.
 *
 * @param letter - one code point.
 * @public
 */
export function visibleLetter(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x20
    ? `^${String.fromCodePoint(point + 0x40)}`
    : `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
}
