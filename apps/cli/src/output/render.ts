import { type JSONValue, search } from '@jmespath-community/jmespath';
import { stringify } from 'yaml';
import { UsageError } from '../usage-error.ts';
import { tableOfJson } from './generic-table.ts';
import type { Json } from './json.ts';
import { inOneLine, layOut, type Table } from './table.ts';

/** How results are printed. */
export const FORMATS = ['table', 'json', 'yaml', 'text'] as const;

/** One of them. */
export type Format = (typeof FORMATS)[number];

/** What a command found: as data, and as people read it. */
export interface Result {
  readonly data: Json;
  readonly table: Table;
}

/** How a person wants it. */
export interface Shape {
  readonly output: Format;
  /** A JMESPath expression over the data, as the AWS CLI has it. */
  readonly query?: string;
}

/**
 * A result as text.
 *
 * @throws UsageError for an expression that is no JMESPath.
 */
export function render({ data, table }: Result, { output, query }: Shape): string {
  if (query === undefined) return WRITERS[output](data, table);
  const found = queried(data, query);
  return WRITERS[output](found, tableOfJson(found));
}

const WRITERS: Readonly<Record<Format, (data: Json, table: Table) => string>> = {
  table: (_, table) => tableText(table),
  json: (data) => JSON.stringify(data, null, 2),
  yaml: (data) => stringify(data),
  text: (_, table) => linesOf(table),
};

function queried(data: Json, query: string): Json {
  try {
    return search(data as JSONValue, query) ?? null;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UsageError(`--query must be a JMESPath expression, got '${query}': ${reason}`, { cause });
  }
}

const tableText = (table: Table): string =>
  table.columns.every(({ title }) => title === '') ? linesOf(table) : layOut(table);

/** Cells with tabs between them, for other programs: no titles. */
const linesOf = ({ rows }: Table): string => rows.map((row) => row.map(inOneLine).join('\t')).join('\n');
