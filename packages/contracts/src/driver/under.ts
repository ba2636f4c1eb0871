/**
 * Does something under a signal of its own that is aborted with a longer one. What listened to the longer one itself
 * would stay there for the rest of the run, thousands of requests, and each one more would take longer to add.
 */
export async function under<Result>(
  longer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  longer.throwIfAborted();
  const own = new AbortController();
  const abort = (): void => own.abort(longer.reason);
  longer.addEventListener('abort', abort, { once: true });
  try {
    return await work(own.signal);
  } finally {
    longer.removeEventListener('abort', abort);
  }
}
