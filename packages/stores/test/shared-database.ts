import { type LayerId, StoreFailure } from '@org/layers-fake/store';
import pg from 'pg';
import { afterEach, expect } from 'vitest';
import { type DurableStore, openPostgres } from '../src/postgres.ts';
import { type OwnDatabase, ownDatabase } from './postgres.ts';

export const SCOPE = { account: '123456789012', region: 'us-east-1' };
export const LAYER: LayerId = { ...SCOPE, name: 'shared' };

/** Why a database cannot be used. */
export async function refusal(url: string): Promise<string> {
  const failure = await openPostgres(url).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(StoreFailure);
  return (failure as StoreFailure).reason;
}

/** Databases, and stores in them, that end with the test. */
export interface SharedDatabases {
  /** @param how - what `CREATE DATABASE` is told, too. */
  readonly database: (how?: string) => Promise<OwnDatabase>;
  readonly open: (url: string) => Promise<DurableStore>;
  readonly three: (url: string) => Promise<readonly DurableStore[]>;
}

/**
 * Asks over a connection of its own, which keeps what it locks until it ends.
 *
 * @returns what ends it.
 */
export async function holding(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<() => Promise<void>> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text, [...values]);
  return async () => await client.end();
}

/**
 * Keeps whatever does something to the table of matches, until it is let go.
 *
 * @param when - what it does, in the words of a trigger.
 * @returns what lets it go.
 */
export async function holdingUp({ url, ask }: OwnDatabase, when: 'INSERT' | 'DELETE'): Promise<() => Promise<void>> {
  await ask(`CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$`);
  await ask(`CREATE TRIGGER holding BEFORE ${when} ON matches EXECUTE FUNCTION hold()`);
  return await holding(url, 'SELECT pg_advisory_lock(1)');
}

/** Gives databases to the tests of a file. */
export function sharedDatabases(): SharedDatabases {
  const opened: DurableStore[] = [];
  const databases: OwnDatabase[] = [];
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
    for (const { drop } of databases.splice(0)) await drop();
  });
  const open = async (url: string): Promise<DurableStore> => {
    const store = await openPostgres(url);
    opened.push(store);
    return store;
  };
  return {
    database: async (how) => {
      const made = await ownDatabase(how);
      databases.push(made);
      return made;
    },
    open,
    three: async (url) => await Promise.all([open(url), open(url), open(url)]),
  };
}
