import type { Contract } from '../../src/contract.ts';
import { CONTRACTS } from '../../src/contracts.ts';
import type { Need } from '../../src/target.ts';
import type { Mutant } from './mutant.ts';

/** The law that must catch a mutant. */
export const lawsOf = ({ breaks }: Mutant): readonly Contract[] => CONTRACTS.filter(({ id }) => id === breaks);

/** What a target must be able to do to be asked by contracts. */
export const needsOf = (contracts: readonly Contract[]): readonly Need[] =>
  contracts.flatMap(({ needs, scene }) => [...needs, ...scene.needs]);
