import { StoreFailure } from '@org/layers-fake/store';
import type { Database, Work } from './query.ts';

/** How work is run, in one of a database's ways. */
type Run = <Result>(work: () => Work<Result>) => Promise<Result>;

/** Milliseconds for which a reason that was told is not told again. */
const MINUTE = 60_000;

/** Reasons that are remembered: there are hardly more, but some name an archive. */
const REMEMBERED = 100;

/** A database whose failures are told as those of a store, and to `report`: the same reason once a minute. */
export function reporting(
  database: Database,
  failureOf: (cause: unknown) => unknown,
  report: (reason: string) => void = () => {},
): Database {
  const told = new Map<string, number>();

  function tell({ reason }: StoreFailure): void {
    const now = performance.now();
    if (now - (told.get(reason) ?? -MINUTE) < MINUTE) return;
    if (told.size === REMEMBERED) told.clear();
    told.set(reason, now);
    report(reason);
  }

  const telling =
    (run: Run): Run =>
    async (work) => {
      try {
        return await run(work);
      } catch (cause) {
        const failure = failureOf(cause);
        if (failure instanceof StoreFailure) tell(failure);
        throw failure;
      }
    };

  return {
    read: telling((work) => database.read(work)),
    ping: telling((work) => database.ping(work)),
    readAtOnce: telling((work) => database.readAtOnce(work)),
    write: telling((work) => database.write(work)),
    writeAtOnce: telling((work) => database.writeAtOnce(work)),
  };
}
