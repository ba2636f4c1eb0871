import type { DurableStore } from '../durable-store.ts';
import { putContents } from './contents.ts';
import { ask, type Database } from './query.ts';
import { sqlStore } from './sql-store.ts';
import type { Statements } from './statements.ts';

/** A store in a database, but for what depends on which database it is. */
export const durableStore = (database: Database, statements: Statements): Omit<DurableStore, 'close'> => ({
  ...sqlStore(database, statements),
  begin: async (contents) => {
    // Most have: nobody needs to wait for that, nor to be held up by it.
    if ((await database.read(() => ask(statements.hasBegun))).length > 0) return false;
    return await database.writeAtOnce(function* () {
      const begun = yield* ask(statements.begin);
      if (begun.length > 0) yield* putContents(statements, contents);
      return begun.length > 0;
    });
  },
  ping: async () => {
    await database.ping(() => ask(statements.ping));
  },
});
