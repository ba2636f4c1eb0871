import { StoreFailure } from '@org/layers-fake/store';
import type { Pool, PoolClient } from 'pg';
import type { Database, Work } from '../sql/query.ts';
import { again } from './again.ts';
import { ask, run } from './asked.ts';
import type { Connections } from './connections.ts';
import { hasCollided, isGone, isSilent } from './failures.ts';
import { beginBehind, beginToRead } from './gate.ts';
import type { Patience } from './patience.ts';
import { within } from './within.ts';

/** What took no effect may be tried again, where it met with others, or where the database is just being restarted. */
const mayTry = (cause: unknown): boolean => hasCollided(cause) || (isGone(cause) && !isSilent(cause));

/** A database that speaks PostgreSQL's protocol, as work is run on it. */
export class PostgresDatabase implements Database {
  readonly #connections: Connections;
  readonly #patience: Patience;

  constructor(connections: Connections, patience: Patience) {
    this.#connections = connections;
    this.#patience = patience;
  }

  async read<Result>(work: () => Work<Result>): Promise<Result> {
    return await this.#again(async () => await run(this.#connections.reads, work(), this.#patience.query));
  }

  async ping<Result>(work: () => Work<Result>): Promise<Result> {
    const { ping } = this.#patience;
    return await within(ping, run(this.#connections.pings, work(), ping));
  }

  async readAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    const { reads } = this.#connections;
    const { large, largeQuery } = this.#patience;
    return await this.#transaction(reads, beginToRead(large), work, largeQuery);
  }

  async write<Result>(work: () => Work<Result>): Promise<Result> {
    const { changes } = this.#connections;
    const { small, query } = this.#patience;
    return await this.#transaction(changes, beginBehind('together', small), work, query);
  }

  async writeAtOnce<Result>(work: () => Work<Result>): Promise<Result> {
    const { changes } = this.#connections;
    const { large, largeQuery } = this.#patience;
    return await this.#transaction(changes, beginBehind('alone', large), work, largeQuery);
  }

  /** @param limit - milliseconds that one query may take. */
  async #transaction<Result>(pool: Pool, first: string, work: () => Work<Result>, limit: number): Promise<Result> {
    return await this.#again(async () => {
      const client = await pool.connect();
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
    return await again(this.#patience.tries, mayTry, attempt);
  }
}

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
