import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds until the second try; each further one waits up to twice as long, at the most `LONGEST`. */
const FIRST = 5;
const LONGEST = 2000;

/** Tries something again while it fails in a way that may pass, for so many milliseconds from the first failure. */
export async function again<Result>(
  patience: number,
  mayPass: (cause: unknown) => boolean,
  attempt: () => Promise<Result>,
): Promise<Result> {
  let failed: number | undefined;
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (cause) {
      failed ??= performance.now();
      if (performance.now() - failed >= patience || !mayPass(cause)) throw cause;
      // By chance, so that those who met do not meet again.
      await sleep(Math.min(LONGEST, FIRST * 2 ** tried) * (0.5 + Math.random() / 2));
    }
  }
}
