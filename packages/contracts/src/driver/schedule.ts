import fc from 'fast-check';

/** What passes a gate. */
export const ARRIVES = 'a request arrives';
export const LEAVES = 'an answer leaves';

/** Lets requests in and answers out one at a time, in an order that follows from a seed. */
export interface Gate {
  readonly pass: (what: string) => Promise<void>;
  readonly until: <T>(done: Promise<T>) => Promise<T>;
}

/**
 * A gate whose order is one that `fc.scheduler` would try. Where the seed is even, requests all come at once, and
 * only answers are ordered: what takes a few turns to be answered is then overtaken by what came later.
 */
export function gateOf(seed: number): Gate {
  const [scheduler] = fc.sample(fc.scheduler(), { seed, numRuns: 1 });
  if (scheduler === undefined) throw new Error('fast-check gave no scheduler.');
  return {
    pass: async (what) => {
      if (seed % 2 === 0 && what === ARRIVES) return;
      await scheduler.schedule(Promise.resolve(), what);
    },
    until: async (done) => await scheduler.waitFor(done),
  };
}
