/** Works that are done one after the other, in the order in which they were given. */
export interface InTurn {
  /** Does a work when those before it are done, whether they succeeded or not. */
  readonly add: (work: () => Promise<void>) => Promise<void>;
  /** Settles when all that were given are done; there is none where nothing waits. */
  readonly waiting: Promise<void> | undefined;
}

/** Begins a row of works. */
export function inTurn(): InTurn {
  let last: Promise<void> | undefined;
  let left = 0;

  /** Waits for a work, however it ends; behind the last one nothing waits. */
  async function settle(done: Promise<void>): Promise<void> {
    await done.catch(() => {});
    left -= 1;
    if (left === 0) last = undefined;
  }

  return {
    add: (work) => {
      left += 1;
      const done = (last ?? Promise.resolve()).then(work);
      last = settle(done);
      return done;
    },
    get waiting() {
      return last;
    },
  };
}
