import { aboutOf, judge } from './check.ts';
import type { Contract } from './contract.ts';
import { Inconclusive } from './driver/inconclusive.ts';
import type { Exchange, Observation } from './observation.ts';
import { NOTHING } from './population.ts';
import type { Outcome } from './outcome.ts';

/**
 * Judges throttles that a run met by the contracts that are about throttles: on AWS nobody provokes one,
 * yet where one comes it is a chance to learn. A run that met none leaves them as they are.
 */
export function judgeThrottles(contracts: readonly Contract[], throttles: readonly Exchange[]): readonly Outcome[] {
  const [first] = throttles;
  if (first === undefined) return [];
  return contracts
    .filter(({ scene, needs }) => [...scene.needs, ...needs].includes('throttling'))
    .map((contract) => {
      const observation = observationOf(contract, first);
      const verdict = judge(contract, observation);
      if (verdict instanceof Inconclusive)
        return { ...aboutOf(contract), kind: 'inconclusive', reason: verdict.message };
      return verdict === true
        ? { ...aboutOf(contract), kind: 'held', cases: 1 }
        : { ...aboutOf(contract), kind: 'broken', reason: verdict, observation, seed: 0, path: '' };
    });
}

const observationOf = ({ scene }: Contract, throttle: Exchange): Observation => ({
  scene: scene.name,
  population: NOTHING,
  query: null,
  world: { prefix: '', accounts: {}, regions: [throttle.region], given: {} },
  steps: scene.steps(null, NOTHING),
  seen: [throttle],
});
