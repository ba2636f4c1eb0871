import type { VerifyOptions } from '@org/layers-contracts';
import type { Settings } from './settings.ts';

/** What the command line asks of a run's size; what it leaves out is as usual. */
export const askedOf = ({ runs, budget, rate }: Settings): Pick<VerifyOptions, 'runs' | 'calls' | 'rate'> => ({
  ...(runs !== undefined && { runs }),
  ...(budget !== undefined && { calls: budget }),
  ...(rate !== undefined && { rate }),
});
