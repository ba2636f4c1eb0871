import PQueue from 'p-queue';

/** Calls for details of many rows wait for one another: AWS lets 15 a second through (quotas page). */
const queue = new PQueue({ concurrency: 4 });

/** Makes a call when its turn comes, unless it is no longer wanted by then. */
export const polite = <T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> => queue.add(call, { signal });
