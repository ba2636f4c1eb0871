import type { Query } from '../query/query.ts';
import { escapedJson } from './escape.ts';
import type { Format } from './formats.ts';
import { tableOfJson } from './generic-table.ts';
import type { Json } from './json.ts';
import { layOut, type Table } from './table.ts';
import { textOfQuery, textOfTable } from './text.ts';
import { yamlOf } from './yaml.ts';

/** What a command found: as data, and as people read it. */
export interface Result {
  readonly data: Json;
  readonly table: Table;
}

/** How a person wants it. */
export interface Shape {
  readonly output: Format;
  /** What is made of the data before. */
  readonly query?: Query;
}

/**
 * A result as text.
 *
 * @throws UsageError where the query does not fit the data.
 */
export function render({ data, table }: Result, { output, query }: Shape): string {
  if (query === undefined) return WRITERS[output](data, table);
  const found = query(data);
  return output === 'text' ? textOfQuery(found) : WRITERS[output](found, tableOfJson(found));
}

const WRITERS: Readonly<Record<Format, (data: Json, table: Table) => string>> = {
  table: (_, table) => layOut(table),
  json: (data) => escapedJson(JSON.stringify(data, null, 2)),
  yaml: yamlOf,
  text: (_, table) => textOfTable(table),
};
