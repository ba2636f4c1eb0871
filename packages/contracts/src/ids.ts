import type { Contract } from './contract.ts';

/** Every id that an outcome may have: those of contracts, and of the comparison of two targets in each scene. */
export const idsOf = (contracts: readonly Contract[]): ReadonlySet<string> =>
  new Set(contracts.flatMap(({ id, scene }) => [id, `drift/${scene.name}`]));
