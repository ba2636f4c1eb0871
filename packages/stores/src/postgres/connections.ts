import { Socket } from 'node:net';
import pg from 'pg';
import { ask } from './asked.ts';
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
  /** All that are open. */
  readonly sockets: ReadonlySet<Socket>;
}

/** Whole numbers as numbers: none of ours is beyond 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** Milliseconds after which the other side of a connection that is silent is asked whether it is still there. */
const SILENCE = 10_000;

/** Connections, which are made when they are needed. */
export function connectionsTo(url: string, most: number, patience: Patience): Connections {
  const changes = Math.floor(most / 2);
  const sockets = new Set<Socket>();
  const open = (max: number, connectionTimeoutMillis: number): pg.Pool =>
    poolOf({ connectionString: url, max, connectionTimeoutMillis, stream: () => socketAmong(sockets) }, patience);
  return {
    reads: open(most - changes, patience.connection),
    changes: open(changes, patience.connection),
    pings: open(1, patience.ping),
    sockets,
  };
}

/** A socket that is to be connected, which is among others for as long as it is open. */
function socketAmong(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  return socket.once('close', () => sockets.delete(socket));
}

function poolOf(config: pg.PoolConfig, patience: Patience): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    query_timeout: patience.largeQuery,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE,
    application_name: 'layers',
    types,
    // Of what is asked outside of a transaction; who asks may be gone, and the database would go on to wait.
    onConnect: async (client) =>
      void (await ask(client, `SET statement_timeout = ${patience.small.statement}`, patience.query)),
  });
  // A connection that breaks while nothing is asked on it is replaced when one is needed.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Ends all connections; what does not come to its end in time is cut off. */
export async function end({ reads, changes, pings, sockets }: Connections, patience: Patience): Promise<void> {
  const pools = [reads, changes, pings];
  const ended = Promise.all(pools.map(async (pool) => await pool.end()));
  await within(patience.end, ended).catch(() => {});
  for (const socket of sockets) socket.destroy();
}
