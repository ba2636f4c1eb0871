/** What moves or hides the letters around it, or ends a line: controls, marks of direction, what has no width. */
const ACTIVE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A name of which everything is seen, written as `layers` writes it: `^M`, `<U+202E>`. */
export const visibleName = (name: string): string =>
  name.replaceAll(ACTIVE, (letter) => {
    const point = letter.codePointAt(0)!;
    return point < 0x20
      ? `^${String.fromCodePoint(point + 0x40)}`
      : `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
