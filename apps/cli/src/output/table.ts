import CliTable from 'cli-table3';
import { hasColors } from '../say.ts';
import { styleText } from 'node:util';

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

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Lays a table out in columns, without lines; titles are bold on a terminal. */
export function layOut({ columns, rows }: Table): string {
  const table = new CliTable({
    chars: NO_LINES,
    colAligns: columns.map(({ align }) => align ?? 'left'),
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(
    columns.map(({ title }) => bold(title)),
    ...rows.map((row) => row.map(printable)),
  );
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const bold = (text: string): string =>
  hasColors(process.stdout) ? styleText('bold', text, { validateStream: false }) : text;

/** Descriptions are other people's text: nothing in them may move the cursor or end the row. */
const printable = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
