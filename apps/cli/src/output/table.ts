import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { hasColors, printable } from '../say.ts';

/** Rows under titles; every cell is text already. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly align?: 'right';
}

/** Lays a table out in columns, without lines; titles are bold on a terminal. */
export function layOut({ columns, rows }: Table): string {
  const cells = rows.map((row) => row.map(inOneLine));
  const widths = columns.map(({ title }) => stringWidth(title));
  for (const row of cells)
    for (const [at, text] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, stringWidth(text));
  const line = (row: readonly string[], style: (text: string) => string): string =>
    row
      .map((text, at) => {
        const blank = ' '.repeat(widths[at]! - stringWidth(text));
        return columns[at]?.align === 'right' ? blank + style(text) : style(text) + blank;
      })
      .join('  ')
      .trimEnd();
  return [
    line(
      columns.map(({ title }) => title),
      bold,
    ),
    ...cells.map((row) => line(row, (text) => text)),
  ].join('\n');
}

const bold = (text: string): string =>
  hasColors(process.stdout) ? styleText('bold', text, { validateStream: false }) : text;

/** Nothing in a cell may move the cursor or end the row. */
export const inOneLine = (text: string): string => printable(text).replaceAll(/[\s\u2028\u2029]/g, ' ');
