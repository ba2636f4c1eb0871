import { Buffer } from 'node:buffer';
import { StoreFailure } from '@org/layers-fake/store';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { Database, Query, Work } from '../sql/query.ts';
import { again } from './again.ts';
import { hasCollided, isGone } from './failures.ts';

/** What took no effect may be tried again, where it met with others, or where the database is just being restarted. */
const mayTry = (cause: unknown): boolean => hasCollided(cause) || isGone(cause);

// A gate, which every change goes through first: small ones together, large ones alone. They lock rows of all tables in
// an order of their own; beside small ones each would again and again be the one that a deadlock is broken by.
const ONE_OF_MANY = 'BEGIN; LOCK TABLE layers_schema IN ROW SHARE MODE';
const ALONE = 'BEGIN ISOLATION LEVEL REPEATABLE READ; LOCK TABLE layers_schema IN EXCLUSIVE MODE';

/** What queries are asked of: a connection, or whichever is free. */
type Asked = Pick<PoolClient, 'query'>;

/** A database that speaks PostgreSQL's protocol, as work is run on it. */
export class PostgresDatabase implements Database {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async read<Result>(work: () => Work<Result>): Promise<Result> {
    return await again(mayTry, async () => await run(this.#pool, work()));
  }

  async readAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    return await again(
      mayTry,
      async () => await this.#transaction('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work),
    );
  }

  async write<Result>(work: () => Work<Result>): Promise<Result> {
    return await again(mayTry, async () => await this.#transaction(ONE_OF_MANY, work));
  }

  async writeAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    return await again(mayTry, async () => await this.#transaction(ALONE, work));
  }

  async #transaction<Result>(begin: string, work: () => Work<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: unknown = true;
    try {
      await client.query(begin);
      const result = await run(client, work());
      await commit(client);
      broken = undefined;
      return result;
    } catch (cause) {
      broken = await rollback(client);
      throw cause;
    } finally {
      // A connection that is broken is not given to anybody else.
      client.release(broken !== undefined);
    }
  }
}

async function run<Result>(asked: Asked, work: Work<Result>): Promise<Result> {
  let next = work.next();
  while (next.done !== true) next = work.next((await ask(asked, next.value)).rows);
  return next.value;
}

const ask = async (asked: Asked, { statement, values }: Query): Promise<QueryResult<object>> =>
  await asked.query<object>({ name: statement.name, text: statement.text, values: values.map(sent) });

/** `pg` takes bytes as a `Buffer` alone. */
const sent = (value: Query['values'][number]): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

/** Where no answer came, nobody knows whether what was to be kept is kept: it is not tried again. */
async function commit(client: PoolClient): Promise<void> {
  try {
    await client.query('COMMIT');
  } catch (cause) {
    throw isGone(cause)
      ? new StoreFailure('The database was gone while a change was being kept: it may be kept, or not.', { cause })
      : cause;
  }
}

/** @returns what broke the connection, if it did. */
async function rollback(client: PoolClient): Promise<unknown> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (cause) {
    return cause;
  }
}
