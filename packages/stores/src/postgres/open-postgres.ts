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

/**
 * How a PostgreSQL is used.
 *
 * @public
 */
export interface PostgresOptions extends StoreOptions {
  /** Connections that are open at the most, 10 when absent. */
  readonly connections?: number;
}

/** Whole numbers as numbers: none of ours is beyond 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Milliseconds that a connection may take. */
const CONNECTING = 5000;

/**
 * Layers in a database that speaks PostgreSQL's protocol, which any number of processes share.
 *
 * @param url - `postgres://user:password@host:5432/database`; what it leaves out comes from `PGHOST` and the like.
 * @throws StoreFailure with one sentence where it cannot be used; it is left as it was.
 * @public
 */
export async function openPostgres(
  url: string,
  { report, connections = 10 }: PostgresOptions = {},
): Promise<DurableStore> {
  const place = placeOf(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECTING,
    application_name: 'layers',
    types,
  });
  // A connection that breaks while nothing is asked on it is replaced when one is needed.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const isNew = await prepare(pool, place);
  const database = reporting(new PostgresDatabase(pool), (cause) => failureOf(cause, place), report);
  return {
    ...durableStore(database, statementsIn(DIALECT)),
    isNew,
    close: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

/**
 * Brings the schema up to date.
 *
 * @returns whether there was none.
 */
async function prepare(pool: pg.Pool, place: string): Promise<boolean> {
  try {
    return await again(
      (cause) => hasCollided(cause) || wasMadeTwice(cause),
      async () => {
        const client = await pool.connect();
        try {
          return await migrate(client, place);
        } finally {
          // With whatever it has begun.
          client.release(true);
        }
      },
    );
  } catch (cause) {
    await pool.end();
    throw failureOf(cause, place);
  }
}

/** Where a database is, without the password. */
function placeOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '' };
  return `PostgreSQL at ${host || 'the usual place'}${pathname}`;
}
