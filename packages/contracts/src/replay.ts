import { aboutOf, judge } from './judgement.ts';
import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { Inconclusive } from './driver/inconclusive.ts';
import type { Observation } from './observation.ts';
import type { Outcome } from './outcome.ts';

/**
 * Judges observations that were kept: laws that were added later can be tried on nights past.
 * A contract whose scene was never played is inconclusive.
 *
 * @public
 */
export const replay = (
  observations: readonly Observation[],
  contracts: readonly Contract[] = CONTRACTS,
): readonly Outcome[] => contracts.map((contract) => judgeAll(contract, observations));

function judgeAll(contract: Contract, observations: readonly Observation[]): Outcome {
  const about = aboutOf(contract);
  let cases = 0;
  let excuse = 'no observation of its scene was kept';
  for (const observation of observations) {
    if (observation.scene !== contract.scene.name) continue;
    const verdict = judge(contract, observation);
    if (verdict instanceof Inconclusive) excuse = verdict.message;
    else if (verdict === true) cases += 1;
    else return { ...about, kind: 'broken', reason: verdict, observation, seed: 0, path: '' };
  }
  return cases === 0 ? { ...about, kind: 'inconclusive', reason: excuse } : { ...about, kind: 'held', cases };
}
