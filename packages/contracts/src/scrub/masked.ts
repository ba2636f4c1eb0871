/** Letters that take two, three and four bytes. */
const LONG = ['é', '語', '𝒳'] as const;

const bytesOf = (letter: string): number => {
  const code = letter.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
};

/**
 * A text that says nothing, as long as another in letters and in bytes: lengths are judged. Its letters are a count,
 * so that no two are one, and signs and spaces stay.
 */
export function masked(text: string, count: number): string {
  let digits = count.toString(36);
  const maskedLetter = (letter: string): string => {
    const bytes = bytesOf(letter);
    if (bytes > 1) return LONG[bytes - 2]!;
    if (!/[A-Za-z\d]/.test(letter)) return letter;
    const digit = digits.at(-1) ?? 'x';
    digits = digits.slice(0, -1);
    return digit;
  };
  // From the end, where the last digit of the count belongs.
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
