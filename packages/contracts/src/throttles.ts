import type { Contract } from './contract.ts';
import { Inconclusive } from './driver/inconclusive.ts';
import { isThrottle } from './driver/persist.ts';
import { aboutOf, judge } from './judgement.ts';
import type { Exchange, Observation } from './observation.ts';
import { NOTHING } from './population.ts';
import type { Outcome } from './outcome.ts';

/** Whether a contract is skipped for nothing but that nobody provokes a throttle: a run may meet one. */
export const lacksThrottlesAlone = (outcome: Outcome): boolean =>
  outcome.kind === 'skipped' && outcome.missing.every((need) => need === 'throttling');

/**
 * Judges throttles that a run met by the contracts that are about throttles, and that were skipped for want of them:
 * on AWS nobody provokes one, yet where one comes it is a chance to learn. Those of which a throttle says nothing
 * stay skipped.
 */
export function judgeThrottles(
  skipped: readonly (readonly [Contract, Outcome])[],
  throttles: readonly Exchange[],
): readonly Outcome[] {
  const throttle = throttles.find(isOwnThrottle);
  return skipped
    .filter(([, outcome]) => lacksThrottlesAlone(outcome))
    .map(([contract, outcome]) => (throttle === undefined ? outcome : (judgedBy(throttle, contract) ?? outcome)));
}

/** A throttle by the code that the API gives it: what S3 or a proxy says of too many requests is no answer of it. */
const isOwnThrottle = (exchange: Exchange): boolean =>
  exchange.operation !== undefined && isThrottle({ ...exchange, status: 400 });

function judgedBy(throttle: Exchange, contract: Contract): Outcome | undefined {
  const observation = observationOf(contract, throttle);
  const verdict = judge(contract, observation);
  if (verdict instanceof Inconclusive) return undefined;
  return verdict === true
    ? { ...aboutOf(contract), kind: 'held', cases: 1 }
    : { ...aboutOf(contract), kind: 'broken', reason: verdict, observation, seed: 0, path: '' };
}

const observationOf = ({ scene }: Contract, throttle: Exchange): Observation => ({
  scene: scene.name,
  population: NOTHING,
  query: null,
  world: { prefix: '', accounts: {}, regions: [throttle.region], given: {} },
  steps: scene.steps(null, NOTHING),
  seen: [throttle],
});
