import { storeSuite } from '@org/layers-fake/store-suite';
import { afterAll, beforeAll, describe } from 'vitest';
import { type DurableStore, openSqlite } from '../src/sqlite.ts';
import { hasPostgres, ownStore, skipNote } from './postgres.ts';

/** The suite over one store, which is emptied each time. */
function suiteOver(kind: string, open: () => Promise<DurableStore>): void {
  let store: DurableStore | undefined;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => await store?.close());
  storeSuite(kind, async () => {
    await store!.replace({ layers: [], archives: new Map() });
    return store!;
  });
}

describe('in a file', () => {
  suiteOver('SQLite', async () => await openSqlite(':memory:'));
});

describe.skipIf(!hasPostgres)(`in a database${skipNote}`, () => {
  suiteOver('PostgreSQL', ownStore);
});
