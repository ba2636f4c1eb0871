import type { Query } from '../query/query.ts';
import { escapedJson } from './escape.ts';
import type { Format } from './formats.ts';
import { tableOfJson } from './generic-table.ts';
import type { Json } from './json.ts';
import { layOut, type Table } from './table.ts';
import { textOfQuery, textOfTable } from './text.ts';

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

/** Writes results as texts. @throws UsageError where the query does not fit the data. */
export type Render = (result: Result) => string;

/** What writes results as they are wanted. */
export async function renderAs({ output, query }: Shape): Promise<Render> {
  const write = await WRITERS[output]();
  return ({ data, table }) => {
    if (query === undefined) return write(data, table);
    const found = query(data);
    return output === 'text' ? textOfQuery(found) : write(found, tableOfJson(found));
  };
}

type Write = (data: Json, table: Table) => string;

const WRITERS: Readonly<Record<Format, () => Promise<Write> | Write>> = {
  table: () => (_, table) => layOut(table),
  json: () => (data) => escapedJson(JSON.stringify(data, null, 2)),
  // Its library has as many files as all else that most commands load.
  yaml: async () => (await import('./yaml.ts')).yamlOf,
  text: () => (_, table) => textOfTable(table),
};
