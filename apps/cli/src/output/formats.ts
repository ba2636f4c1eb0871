/** How results are printed. */
export const FORMATS = ['table', 'json', 'yaml', 'text'] as const;

/** One of them. */
export type Format = (typeof FORMATS)[number];
