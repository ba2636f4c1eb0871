import PQueue from 'p-queue';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';

/** Calls for details of many rows wait for one another: AWS lets 15 a second through (quotas page). */
const queue = new PQueue({ concurrency: 4 });

/** Calls a region when the turn comes, unless the answer is no longer wanted by then. */
export const callPolitely = <T>(
  backend: Backend,
  region: string,
  signal: AbortSignal,
  send: Parameters<typeof call<T>>[2],
): Promise<T> => queue.add(() => call(backend, region, send), { signal });
