import type { DurableStore, StoreOptions } from '../durable-store.ts';
import { durableStore } from '../sql/durable.ts';
import { reporting } from '../sql/reporting.ts';
import { statementsIn } from '../sql/statements.ts';
import { again } from './again.ts';
import { type Connections, connectionsTo, end } from './connections.ts';
import { PostgresDatabase } from './database.ts';
import { DIALECT } from './dialect.ts';
import { failureOf, hasCollided } from './failures.ts';
import { migrate } from './migrate.ts';
import { type Patience, patienceOf } from './patience.ts';
import { placeOf } from './place.ts';

/**
 * How a PostgreSQL is used.
 *
 * @public
 */
export interface PostgresOptions extends StoreOptions {
  /** Connections that are open at the most, from 2, half of them for changes, 10 when absent; and one for pings. */
  readonly connections?: number;
  /**
   * Milliseconds that a statement may take, what it waits for others included, and for which a database is waited for
   * that is gone: from 100 to 600,000, 10,000 when absent. What goes through everything, as a reset does, may take thirty
   * times as long.
   */
  readonly patience?: number;
}

/**
 * Layers in a database that speaks PostgreSQL's protocol, which any number of processes share.
 *
 * @param url - `postgres://user:password@host:5432/database`; what it leaves out comes from `PGHOST` and the like.
 * @throws StoreFailure with one sentence where it cannot be used; it is left as it was. TypeError for options that make no
 *   sense.
 * @public
 */
export async function openPostgres(
  url: string,
  { report, connections = 10, patience = 10_000 }: PostgresOptions = {},
): Promise<DurableStore> {
  ensureBetween('connections', connections, 2, 1000);
  ensureBetween('patience', patience, 100, 600_000);
  const place = placeOf(url);
  const waits = patienceOf(patience);
  const to = connectionsTo(url, connections, waits);
  await prepare(to, place, waits);
  const database = reporting(new PostgresDatabase(to, waits), (cause) => failureOf(cause, place), report);
  let ended: Promise<void> | undefined;
  return { ...durableStore(database, statementsIn(DIALECT)), close: async () => await (ended ??= end(to, waits)) };
}

function ensureBetween(name: keyof PostgresOptions, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new TypeError(`${name} must be a whole number from ${least} to ${most}, got ${value}.`);
}

/** Brings the schema up to date. */
async function prepare(to: Connections, place: string, patience: Patience): Promise<void> {
  try {
    await again(patience.tries, hasCollided, async () => {
      const client = await to.changes.connect();
      try {
        await migrate(client, place, patience);
      } finally {
        // With whatever it has begun.
        client.release(true);
      }
    });
  } catch (cause) {
    await end(to, patience);
    throw failureOf(cause, place);
  }
}
