import { StoreFailure } from '@org/layers-fake/store';
import type { Database, Work } from './query.ts';

/** How work is run, in one of a database's ways. */
type Run = <Result>(work: () => Work<Result>) => Promise<Result>;

/** A database whose failures are told as those of a store, and to `report`: the same again when it was over in between. */
export function reporting(
  database: Database,
  failureOf: (cause: unknown) => unknown,
  report: (reason: string) => void = () => {},
): Database {
  let last: string | undefined;

  function tell({ reason }: StoreFailure): void {
    if (reason !== last) report(reason);
    last = reason;
  }

  const told =
    (run: Run): Run =>
    async (work) => {
      try {
        const result = await run(work);
        last = undefined;
        return result;
      } catch (cause) {
        const failure = failureOf(cause);
        if (failure instanceof StoreFailure) tell(failure);
        throw failure;
      }
    };

  return {
    read: told((work) => database.read(work)),
    ping: told((work) => database.ping(work)),
    readAtOnce: told((work) => database.readAtOnce(work)),
    write: told((work) => database.write(work)),
    writeAtOnce: told((work) => database.writeAtOnce(work)),
  };
}
