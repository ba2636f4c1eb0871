import { Buffer } from 'node:buffer';
import { StoreFailure } from '@org/layers-fake/store';
import type { Pool, PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Database, Query, Work } from '../sql/query.ts';
import { again } from './again.ts';
import { within } from './within.ts';
import { hasCollided, isGone } from './failures.ts';

/** What took no effect may be tried again, where it met with others, or where the database is just being restarted. */
const mayTry = (cause: unknown): boolean => hasCollided(cause) || isGone(cause);

/** Milliseconds in which a database answers that is asked whether it does. */
const PING = 1000;

/** How many times as long as another one a query may take of work that goes through everything. */
const LARGE = 30;

// A gate, which every change goes through first: small ones together, large ones alone. They lock rows of all tables in
// an order of their own; beside small ones each would again and again be the one that a deadlock is broken by. It is an
// advisory lock, `layers` in ASCII: not every engine that speaks the protocol locks tables.
const GATE = 0x6c6179657273;
const TOGETHER = `pg_advisory_xact_lock_shared(${GATE})`;
const ALONE = `pg_advisory_xact_lock(${GATE})`;

/** Begins a change. Whoever is cut off in the middle of one is not to hold up the others for longer than they wait. */
const beginBehind = (gate: string, limit: number): string =>
  `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${limit}; SELECT ${gate}`;

/** What queries are asked of: a connection, or whichever is free. */
type Asked = Pick<PoolClient, 'query'>;

/** A database that speaks PostgreSQL's protocol, as work is run on it. */
export class PostgresDatabase implements Database {
  readonly #pool: Pool;
  readonly #forPings: Pool;
  readonly #patience: number;

  /** @param patience - milliseconds for which it is waited for where it does not answer. */
  constructor(pool: Pool, forPings: Pool, patience: number) {
    this.#pool = pool;
    this.#forPings = forPings;
    this.#patience = patience;
  }

  async read<Result>(work: () => Work<Result>): Promise<Result> {
    return await this.#again(async () => await run(this.#pool, work(), this.#patience));
  }

  async ping<Result>(work: () => Work<Result>): Promise<Result> {
    return await within(PING, run(this.#forPings, work(), PING));
  }

  async readAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    const first = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
    return await this.#transaction(first, work, this.#patience * LARGE);
  }

  async write<Result>(work: () => Work<Result>): Promise<Result> {
    return await this.#transaction(beginBehind(TOGETHER, this.#patience), work, this.#patience);
  }

  async writeAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    const limit = this.#patience * LARGE;
    return await this.#transaction(beginBehind(ALONE, limit), work, limit);
  }

  /** @param limit - milliseconds that one query may take. */
  async #transaction<Result>(first: string, work: () => Work<Result>, limit: number): Promise<Result> {
    return await this.#again(async () => {
      const client = await this.#pool.connect();
      let isUsable = false;
      try {
        await ask(client, first, limit);
        const result = await run(client, work(), limit);
        await commit(client, limit);
        isUsable = true;
        return result;
      } catch (cause) {
        isUsable = !isLost(cause) && (await rollback(client, limit));
        throw cause;
      } finally {
        // A connection that is broken, or in the middle of something, is not given to anybody else.
        client.release(!isUsable);
      }
    });
  }

  async #again<Result>(attempt: () => Promise<Result>): Promise<Result> {
    return await again(this.#patience, mayTry, attempt);
  }
}

async function run<Result>(asked: Asked, work: Work<Result>, limit: number): Promise<Result> {
  let next = work.next();
  while (next.done !== true) next = work.next((await prepared(asked, next.value, limit)).rows);
  return next.value;
}

/** A query with what `pg` takes, too, and its types leave out: milliseconds until it is given up. */
interface Limited extends QueryConfig {
  readonly query_timeout: number;
}

const ask = async (asked: Asked, text: string, limit: number): Promise<unknown> => {
  const limited: Limited = { text, query_timeout: limit };
  return await asked.query(limited);
};

const prepared = async (asked: Asked, query: Query, limit: number): Promise<QueryResult<object>> => {
  const { name, text } = query.statement;
  const limited: Limited = { name, text, values: query.values.map(sent), query_timeout: limit };
  return await asked.query<object>(limited);
};

/** `pg` takes bytes as a `Buffer` alone. */
const sent = (value: Query['values'][number]): unknown =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

/** Where no answer came, nobody knows whether what was to be kept is kept: it is not tried again. */
async function commit(client: PoolClient, limit: number): Promise<void> {
  try {
    await ask(client, 'COMMIT', limit);
  } catch (cause) {
    throw isGone(cause)
      ? new StoreFailure('The database was gone while a change was being kept: it may be kept, or not.', { cause })
      : cause;
  }
}

/** Whether nothing can be asked any more on the connection that something failed on. */
const isLost = (cause: unknown): boolean => isGone(cause) || (cause instanceof StoreFailure && isGone(cause.cause));

/** @returns whether the connection is as it was before. */
async function rollback(client: PoolClient, limit: number): Promise<boolean> {
  try {
    await ask(client, 'ROLLBACK', limit);
    return true;
  } catch {
    return false;
  }
}
