import { setTimeout as sleep } from 'node:timers/promises';

/** Times that something is tried. */
const TRIES = 12;

/** Milliseconds until the second try; each further one waits up to twice as long, at the most `LONGEST`. */
const FIRST = 5;
const LONGEST = 2000;

/** Tries something again, up to about ten seconds, for as long as it fails in a way that may pass. */
export async function again<Result>(
  mayPass: (cause: unknown) => boolean,
  attempt: () => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (cause) {
      if (tried === TRIES || !mayPass(cause)) throw cause;
      // By chance, so that those who met do not meet again.
      await sleep(Math.min(LONGEST, FIRST * 2 ** tried) * (0.5 + Math.random() / 2));
    }
  }
}
