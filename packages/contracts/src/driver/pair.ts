import type { Scene } from '../scene.ts';
import type { Driver } from './driver.ts';
import { Inconclusive } from './inconclusive.ts';

/**
 * Plays every case on two targets: what the first shows is judged as ever, and what the second shows stands beside it.
 * The second has the population that the first had.
 *
 * @param fits - whether the second has what a scene needs.
 */
export const pairOf = (first: Driver, second: Driver, fits: (scene: Scene) => boolean): Driver => ({
  play: async (scene, one) => {
    const observation = await first.play(scene, one);
    if (!fits(scene)) return observation;
    try {
      const { world, seen } = await second.play(scene, { ...one, population: observation.population });
      return { ...observation, against: { world, seen } };
    } catch (error) {
      // The first was seen all the same.
      if (error instanceof Inconclusive) return observation;
      throw error;
    }
  },
  forgetShared: () => {
    first.forgetShared();
    second.forgetShared();
  },
  cleanUp: async () => [...(await first.cleanUp()), ...(await second.cleanUp())],
  get used() {
    return first.used;
  },
  throttles: first.throttles,
  close: () => {
    first.close();
    second.close();
  },
});
