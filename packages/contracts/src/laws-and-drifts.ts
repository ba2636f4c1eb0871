import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { driftContracts } from './drift/drift-contracts.ts';
import type { VerifyOptions } from './verify-options.ts';

/** The laws, and where two targets are compared one more for each scene. */
export const lawsAndDrifts = ({
  contracts = CONTRACTS,
  against,
}: Pick<VerifyOptions, 'contracts' | 'against'>): readonly Contract[] =>
  against === undefined ? contracts : [...contracts, ...driftContracts(contracts)];
