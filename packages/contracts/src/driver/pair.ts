import type { Scene } from '../scene.ts';
import type { Case, Driver } from './driver.ts';
import { Inconclusive, Spent } from './inconclusive.ts';

/** How two targets are compared. */
export interface Comparison {
  /** Why a scene cannot be compared, if it cannot. */
  readonly obstacleTo: (scene: Scene) => string | undefined;
  /** Forgets everything on those that can. */
  readonly reset: () => Promise<void>;
}

/**
 * Plays every case on two targets: what the first shows is judged as ever, and what the second shows stands beside it.
 * The second has the population that the first had, unless it shares one of its own among cases.
 */
export const pairOf = (first: Driver, second: Driver, { obstacleTo, reset }: Comparison): Driver => ({
  play: async (scene, one) => {
    // What an earlier case left on one of them is no difference.
    if (scene.uses === 'nothing') await reset();
    const observation = await first.play(scene, one);
    const obstacle = obstacleTo(scene);
    if (obstacle !== undefined) return { ...observation, unmatched: obstacle };
    return { ...observation, ...(await playSecond(second, scene, { ...one, population: observation.population })) };
  },
  forgetShared: () => {
    first.forgetShared();
    second.forgetShared();
  },
  cleanUp: async () => {
    // What is written on one goes, whatever becomes of the other.
    const ends = await Promise.allSettled([first.cleanUp(), second.cleanUp()]);
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return ends.flatMap((end) => (end.status === 'fulfilled' ? end.value : []));
  },
  get used() {
    return first.used;
  },
  throttles: first.throttles,
  close: () => {
    first.close();
    second.close();
  },
});

async function playSecond(second: Driver, scene: Scene, one: Case) {
  try {
    const { population, world, seen } = await second.play(scene, one);
    return { against: { population, world, seen } };
  } catch (error) {
    // The first was seen all the same.
    if (error instanceof Inconclusive || error instanceof Spent)
      return { unmatched: `on the other target: ${error.message}` };
    throw error;
  }
}
