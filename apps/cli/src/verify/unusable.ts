import { Inconclusive, sentenceScrubberOf, Unusable } from '@org/layers-contracts';
import { say } from '../say.ts';

/** Does something to a target; where that cannot be, says why and gives the exit code of it. */
export async function orUnusable(act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (cause) {
    if (!(cause instanceof Unusable) && !(cause instanceof Inconclusive)) throw cause;
    // AWS names whom it refuses, and what is said goes into logs that others read.
    say(sentenceScrubberOf({ accounts: [], texts: [] })(cause.message));
    return 2;
  }
}
