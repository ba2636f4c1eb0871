/**
 * Waits in real time.
 *
 * @param caller - whose caller gives up is not kept waiting: rejects with its reason.
 * @param end - ends the wait before its time.
 */
export async function delay(milliseconds: number, caller: AbortSignal, end: AbortSignal): Promise<void> {
  caller.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const over = new AbortController();
    const settle = (then: () => void) => (): void => {
      clearTimeout(timer);
      over.abort();
      then();
    };
    const timer = setTimeout(settle(resolve), milliseconds);
    caller.addEventListener(
      'abort',
      settle(() => reject(caller.reason)),
      { signal: over.signal },
    );
    end.addEventListener('abort', settle(resolve), { signal: over.signal });
  });
}
