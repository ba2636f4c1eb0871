import { StoreFailure } from '@org/layers-fake/store';
import type { Database, Work } from './query.ts';

/** How work is run, in one of a database's ways. */
type Run = <Result>(work: () => Work<Result>) => Promise<Result>;

/** A database whose failures are told as those of a store, and to `report`. */
export function reporting(
  database: Database,
  failureOf: (cause: unknown) => unknown,
  report: (reason: string) => void = () => {},
): Database {
  const told =
    (run: Run): Run =>
    async (work) => {
      try {
        return await run(work);
      } catch (cause) {
        const failure = failureOf(cause);
        if (failure instanceof StoreFailure) report(failure.reason);
        throw failure;
      }
    };
  return {
    read: told((work) => database.read(work)),
    readAtOnce: told((work) => database.readAtOnce(work)),
    write: told((work) => database.write(work)),
    writeAtOnce: told((work) => database.writeAtOnce(work)),
  };
}
