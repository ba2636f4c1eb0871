import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something, for so many milliseconds; whatever it still does is left to itself. */
export async function within<Result>(milliseconds: number, waited: Promise<Result>): Promise<Result> {
  const over = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: over.signal }).then(() => {
    throw new Error(`No answer within ${milliseconds} ms`);
  });
  try {
    return await Promise.race([waited, late]);
  } finally {
    over.abort();
  }
}
