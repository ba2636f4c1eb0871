import pg from 'pg';
import { openPostgres } from '../src/postgres.ts';
import type { DurableStore } from '../src/postgres.ts';

export { silencing } from './silencing.ts';

/** Whether a PostgreSQL is there to be tested with. */
export const hasPostgres = process.env['PGHOST'] !== undefined;

/** Said in the names of tests that are skipped where there is none. */
export const skipNote: string = hasPostgres ? '' : ' (needs a PostgreSQL: .ci/postgres npm test)';

let databases = 0;

/** A database of its own for a test. */
export interface OwnDatabase {
  readonly url: string;
  /** Asks it something. */
  readonly ask: (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>;
  /** The same of what is not to be kept. */
  readonly tryOut: (text: string, values: readonly unknown[]) => ReturnType<OwnDatabase['ask']>;
  readonly drop: () => Promise<void>;
}

/** Asks over a connection of its own: a test may restart what it is asked of. With it ends what `first` began. */
async function ask(
  database: string,
  text: string,
  values: readonly unknown[] = [],
  first = '',
): ReturnType<OwnDatabase['ask']> {
  const client = new pg.Client({ database });
  await client.connect();
  try {
    await client.query(first);
    return (await client.query<Record<string, unknown>>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes an empty database, which `drop` takes away with whatever still uses it.
 *
 * @param how - what `CREATE DATABASE` is told, too.
 */
export async function ownDatabase(how = ''): Promise<OwnDatabase> {
  const name = `layers_${process.pid}_${++databases}`;
  const { PGHOST: host = '', PGPORT: port = '5432', PGUSER: user = '', PGDATABASE: admin = 'postgres' } = process.env;
  await ask(admin, `CREATE DATABASE ${name} ${how}`);
  return {
    url: `postgres://${user}@${host}:${port}/${name}`,
    ask: async (text, values) => await ask(name, text, values),
    tryOut: async (text, values) => await ask(name, text, values, 'BEGIN'),
    drop: async () => void (await ask(admin, `DROP DATABASE ${name} WITH (FORCE)`)),
  };
}

/** A store in a database of its own, both of which end with `close`. */
export async function ownStore(): Promise<DurableStore> {
  const database = await ownDatabase();
  const store = await openPostgres(database.url);
  return {
    ...store,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}
