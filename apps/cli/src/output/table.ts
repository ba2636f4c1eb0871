import { styleText } from 'node:util';
import stringWidth from 'string-width';
import { hasColors } from '../say.ts';
import { visible } from './escape.ts';

/** Rows under titles. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands below them, for people. */
  readonly note?: string;
}

/** A column of a table. */
export interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly align?: 'right';
}

/** A text; or what people are shown, and what other programs are given. */
export type Cell = string | { readonly shown: string; readonly raw: string };

/** Lays a table out in columns, without lines; titles are bold on a terminal. */
export function layOut({ columns, rows, note }: Table): string {
  const cells = rows.map((row) => row.map((cell) => inOneLine(shownOf(cell))));
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
  const titles = columns.map(({ title }) => title);
  return [
    ...(titles.every((title) => title === '') ? [] : [line(titles, bold)]),
    ...cells.map((row) => line(row, (text) => text)),
    ...(note === undefined ? [] : ['', note]),
  ].join('\n');
}

const bold = (text: string): string =>
  hasColors(process.stdout) ? styleText('bold', text, { validateStream: false }) : text;

/** What other programs are given. */
export const rawOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.raw);

const shownOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.shown);

/** Nothing in a cell may move the cursor or end the row. */
const inOneLine = (text: string): string => visible(text).replaceAll(/[\s\u2028\u2029]/g, ' ');
