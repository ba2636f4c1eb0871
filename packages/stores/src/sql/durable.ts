import type { DurableStore } from '../durable-store.ts';
import { ask, type Database } from './query.ts';
import { sqlStore } from './sql-store.ts';
import type { Statements } from './statements.ts';

/** A store in a database, but for what depends on which database it is. */
export const durableStore = (database: Database, statements: Statements): Omit<DurableStore, 'isNew' | 'close'> => ({
  ...sqlStore(database, statements),
  ping: async () => {
    await database.read(() => ask(statements.ping));
  },
});
