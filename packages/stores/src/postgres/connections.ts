import pg from 'pg';
import { type Patience } from './patience.ts';
import { within } from './within.ts';

/**
 * Connections to one database, by what they are for: changes that wait for each other leave some for reads, and one that
 * has much to do is not taken for one that does not answer.
 */
export interface Connections {
  readonly reads: pg.Pool;
  readonly changes: pg.Pool;
  readonly pings: pg.Pool;
}

/** Whole numbers as numbers: none of ours is beyond 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Milliseconds after which the other side of a connection that is silent is asked whether it is still there. */
const SILENCE = 10_000;

/** Connections, which are made when they are needed. */
export function connectionsTo(url: string, most: number, patience: Patience): Connections {
  const changes = Math.max(1, Math.floor(most / 2));
  return {
    reads: poolOf(url, Math.max(1, most - changes), patience),
    changes: poolOf(url, changes, patience),
    pings: poolOf(url, 1, patience),
  };
}

function poolOf(url: string, max: number, patience: Patience): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: patience.connection,
    query_timeout: patience.largeQuery,
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

/** Ends all connections; what does not come to its end in time is left behind. */
export async function end({ reads, changes, pings }: Connections, patience: Patience): Promise<void> {
  const ending = [reads, changes, pings].filter((pool) => !pool.ending).map(async (pool) => await pool.end());
  await within(patience.end, Promise.all(ending)).catch(() => {});
}
