import { type LayerId, StoreFailure } from '@org/layers-fake/store';
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
