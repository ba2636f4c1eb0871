import type { Contract, Verdict } from './contract.ts';
import { Inconclusive } from './driver/inconclusive.ts';
import type { Observation } from './observation.ts';
import type { Outcome } from './outcome.ts';

/** What every outcome says of its contract. */
export const aboutOf = ({
  id,
  level,
  source,
  sentence,
}: Contract): Pick<Outcome, 'id' | 'level' | 'source' | 'sentence'> => ({
  id,
  level,
  source,
  sentence,
});

/** What a contract says of an observation, or why it says nothing. */
export function judge(contract: Contract, observation: Observation): Verdict | Inconclusive {
  try {
    return contract.holds(observation);
  } catch (error) {
    if (error instanceof Inconclusive) return error;
    // An answer that a law did not expect at all is no answer of the API.
    return `the answer could not be judged: ${error instanceof Error ? error.message : String(error)}`;
  }
}
