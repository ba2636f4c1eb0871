import fc from 'fast-check';
import { catalogueOf } from './catalogue.ts';
import type { Case, Driver } from './driver/driver.ts';
import { Inconclusive, Lasting } from './driver/inconclusive.ts';
import type { Observation } from './observation.ts';
import type { Scene } from './scene.ts';
import type { Capabilities } from './target.ts';

/** How often a case is set up anew when something stood in its way. */
const TRIES = 3;

/** Whether the cases of a scene share one population: where writing is dear, and they only read. */
export const isShared = ({ uses }: Scene, writes: Capabilities['writes']): boolean =>
  uses === 'shared' && writes !== 'cheap';

/**
 * A population and a question. Cases that share a population have the catalogue, so that another target, where writing
 * is dear, can have it too.
 *
 * @param writes - what writing costs, on the dearer of two targets.
 */
export const caseArbitrary = (scene: Scene, writes: Capabilities['writes'], seed: number): fc.Arbitrary<Case> =>
  fc.record({
    population: isShared(scene, writes) ? fc.constant(catalogueOf(seed)) : scene.population,
    query: scene.query,
  });

/** @throws Inconclusive where it could not be seen although it was tried anew. */
export async function playOften(driver: Driver, scene: Scene, one: Case): Promise<Observation> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await driver.play(scene, one);
    } catch (error) {
      if (!(error instanceof Inconclusive) || error instanceof Lasting || tried === TRIES) throw error;
      // What a case of its own met says nothing against the population that others share.
      if (scene.uses === 'shared') driver.forgetShared();
    }
  }
}
