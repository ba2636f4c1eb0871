import pg from 'pg';
import type { DurableStore, StoreOptions } from '../durable-store.ts';
import { durableStore } from '../sql/durable.ts';
import { reporting } from '../sql/reporting.ts';
import { statementsIn } from '../sql/statements.ts';
import { PostgresDatabase } from './database.ts';
import { DIALECT } from './dialect.ts';
import { again } from './again.ts';
import { failureOf, hasCollided, wasMadeTwice } from './failures.ts';
import { migrate } from './migrate.ts';
import { within } from './within.ts';

/**
 * How a PostgreSQL is used.
 *
 * @public
 */
export interface PostgresOptions extends StoreOptions {
  /** Connections that are open at the most, 10 when absent, and one for pings. */
  readonly connections?: number;
  /**
   * Milliseconds for which a database is waited for that does not answer, 10,000 when absent: one that restarts is there
   * again by then. What goes through everything, as a reset does, may take thirty times as long.
   */
  readonly patience?: number;
}

/** Whole numbers as numbers: none of ours is beyond 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Milliseconds after which the other side of a connection that is silent is asked whether it is still there. */
const SILENCE = 10_000;

/**
 * Layers in a database that speaks PostgreSQL's protocol, which any number of processes share.
 *
 * @param url - `postgres://user:password@host:5432/database`; what it leaves out comes from `PGHOST` and the like.
 * @throws StoreFailure with one sentence where it cannot be used; it is left as it was.
 * @public
 */
export async function openPostgres(
  url: string,
  { report, connections = 10, patience = 10_000 }: PostgresOptions = {},
): Promise<DurableStore> {
  const place = placeOf(url);
  const pool = poolOf(url, connections, patience);
  // Its own, so that one that has much to do is not taken for one that does not answer.
  const forPings = poolOf(url, 1, patience);
  await prepare(pool, place, patience);
  const asked = new PostgresDatabase(pool, forPings, patience);
  const database = reporting(asked, (cause) => failureOf(cause, place), report);
  return {
    ...durableStore(database, statementsIn(DIALECT)),
    close: async () => {
      if (!pool.ending) await Promise.all([ended(pool, patience), ended(forPings, patience)]);
    },
  };
}

/** Connections to a database, which are made when they are needed. */
function poolOf(url: string, connections: number, patience: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: patience / 2,
    query_timeout: patience,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE,
    application_name: 'layers',
    types,
  });
  // A connection that breaks while nothing is asked on it is replaced when one is needed.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Brings the schema up to date. */
async function prepare(pool: pg.Pool, place: string, patience: number): Promise<void> {
  try {
    await again(
      patience,
      (cause) => hasCollided(cause) || wasMadeTwice(cause),
      async () => {
        const client = await pool.connect();
        try {
          await migrate(client, place);
        } finally {
          // With whatever it has begun.
          client.release(true);
        }
      },
    );
  } catch (cause) {
    await ended(pool, patience);
    throw failureOf(cause, place);
  }
}

/** Ends all connections; one whose other side does not answer is not waited for. */
async function ended(pool: pg.Pool, patience: number): Promise<void> {
  await within(patience / 2, pool.end()).catch(() => {});
}

/** Where a database is, without the password. */
function placeOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' };
  return `PostgreSQL at ${host || 'the usual place'}${pathname}`;
}
