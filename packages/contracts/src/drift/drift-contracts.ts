import type { Contract, Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import type { Scene } from '../scene.ts';
import type { Need } from '../target.ts';
import { type Normal, normalSeen } from './normalise.ts';

/** What all contracts of a scene need: its steps do, then. */
export const sharedNeeds = (scene: Scene, contracts: readonly Contract[]): readonly Need[] => {
  const [first, ...others] = contracts.filter((contract) => contract.scene === scene);
  return (first?.needs ?? []).filter((need) => others.every(({ needs }) => needs.includes(need)));
};

/**
 * For each scene the demand that two targets answer it alike: it catches what no law states.
 * They need an observation of two targets.
 */
export const driftContracts = (contracts: readonly Contract[]): readonly Contract[] =>
  [...new Set(contracts.map(({ scene }) => scene))].map((scene) => ({
    id: `drift/${scene.name}`,
    level: 'observed',
    source: 'the target that is compared with',
    sentence: `Both targets answer alike what ${scene.name} asks.`,
    needs: sharedNeeds(scene, contracts),
    scene,
    holds: alike,
  }));

function alike({ population, steps, seen, world, against, unmatched }: Observation): Verdict {
  if (against === undefined) throw new Inconclusive(unmatched ?? 'the other target gave nothing to compare with');
  if (equal('the population', against.population, population) !== true)
    throw new Inconclusive('the two targets had other populations');
  for (const at of steps.keys()) {
    const here = normalSeen(seen[at], world);
    const there = normalSeen(against.seen[at], against.world);
    if (here === undefined || there === undefined || JSON.stringify(here) === JSON.stringify(there)) continue;
    return `step ${at} of ${steps.length}: ${difference(here, there)}`;
  }
  return true;
}

/** Where two differ first. */
function difference(here: readonly Normal[], there: readonly Normal[]): string {
  if (here.length !== there.length) return `seen ${here.length} answers, and ${there.length} on the other target`;
  const at = here.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(there[index]));
  return `seen ${JSON.stringify(here[at])}, and on the other target ${JSON.stringify(there[at])}`;
}
