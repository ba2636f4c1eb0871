import { Buffer } from 'node:buffer';
import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Query, Work } from '../sql/query.ts';

/** What queries are asked of: a connection, or whichever is free. */
export type Asked = Pick<PoolClient, 'query'>;

/** A query with what `pg` takes, too, and its types leave out: milliseconds until it is given up. */
interface Limited extends QueryConfig {
  readonly query_timeout: number;
}

/** Asks statements without values. */
export async function ask<Row extends object>(asked: Asked, text: string, limit: number): Promise<readonly Row[]> {
  const limited: Limited = { text, query_timeout: limit };
  return (await asked.query<Row>(limited)).rows;
}

/** Runs work, of which each query may take so many milliseconds. */
export async function run<Result>(asked: Asked, work: Work<Result>, limit: number): Promise<Result> {
  let next = work.next();
  while (next.done !== true) next = work.next((await prepared(asked, next.value, limit)).rows);
  return next.value;
}

const prepared = async (asked: Asked, query: Query, limit: number): Promise<QueryResult<object>> => {
  const { name, text } = query.statement;
  const limited: Limited = { name, text, values: query.values.map(sent), query_timeout: limit };
  return await asked.query<object>(limited);
};

/** `pg` takes bytes as a `Buffer` alone. */
const sent = (value: Query['values'][number]): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
