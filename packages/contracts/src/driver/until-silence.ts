import { NoAnswer } from './capture.ts';
import type { Driver } from './driver.ts';
import { Inconclusive, Spent, Unusable } from './inconclusive.ts';

/**
 * Plays cases until nobody answers any more: after one that was lost the plainest question is asked, and where that is
 * not answered either the run is over.
 *
 * @param ask - throws `Unusable` where nobody answers.
 */
export function untilSilence(play: Driver['play'], ask: () => Promise<unknown>): Driver['play'] {
  let silence: Spent | undefined;
  return async (scene, one) => {
    if (silence !== undefined) throw silence;
    try {
      return await play(scene, one);
    } catch (error) {
      if (!(error instanceof Inconclusive && error.cause instanceof NoAnswer)) throw error;
      await ask().catch((reason: unknown) => {
        if (!(reason instanceof Unusable)) throw reason;
        silence = new Spent(`nobody answers any more: ${reason.message}`);
      });
      throw silence ?? error;
    }
  };
}
