const CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;

/** Colours a text for a terminal. */
export type Paint = (color: keyof typeof CODES, text: string) => string;

export const paintOf = (colors: boolean): Paint =>
  colors ? (color, text) => `\u001B[${CODES[color]}m${text}\u001B[0m` : (_, text) => text;
