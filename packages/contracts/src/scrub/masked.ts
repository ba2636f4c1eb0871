/** What letters may become: digits of a count, the first of them where there is nothing more to count. */
export const DIGITS = {
  any: 'x0123456789abcdefghijklmnopqrstuvwyzABCDEFGHIJKLMNOPQRSTUVWXYZ',
  /** As hosts and paths have them. */
  small: 'x0123456789abcdefghijklmnopqrstuvwyz',
  hex: '0123456789abcdef',
} as const;

const between = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

/** What letters of two, three and four bytes become. */
const LONG: readonly (readonly string[])[] = [
  between(0x100, 0x17f),
  between(0x4e00, 0x4eff),
  between(0x1d4d0, 0x1d503),
];

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/**
 * A text that says nothing, as long as another in letters and in bytes: lengths are judged. Its letters are a count,
 * written from the end, where its last digit belongs; signs and spaces stay.
 */
export function masked(text: string, count: number, digits: string = DIGITS.any): string {
  let rest = count;
  const maskedLetter = (letter: string): string => {
    const bytes = bytesOf(letter);
    if (bytes === 1 && !/[A-Za-z\d]/.test(letter)) return letter;
    const all = bytes === 1 ? digits : LONG[bytes - 2]!;
    const digit = all[rest % all.length]!;
    rest = Math.floor(rest / all.length);
    return digit;
  };
  return Array.from(text).toReversed().map(maskedLetter).toReversed().join('');
}

/** The same in the place of a text as JSON has it: escaped where that is escaped. */
export function maskedWithin(written: string, mask: string): string {
  let at = 0;
  return written.replaceAll(/\\u[\da-f]{4}|\\.|[^]/giu, (token) => {
    const begin = at;
    at += token.startsWith('\\') ? 1 : token.length;
    if (/^\\u/i.test(token)) return String.raw`\u${mask.charCodeAt(begin).toString(16).padStart(4, '0')}`;
    return token.startsWith('\\') ? token : mask.slice(begin, at);
  });
}
