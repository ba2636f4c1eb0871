import type { Contract } from './contract.ts';
import { downloads } from './downloads/index.ts';
import { faults } from './faults/index.ts';
import { filters } from './filters/index.ts';
import { lifecycle } from './lifecycle/index.ts';
import { pagination } from './pagination/index.ts';
import { policies } from './policies/index.ts';
import { shapes } from './shapes/index.ts';
import { versions } from './versions/index.ts';

/**
 * Every contract, theme by theme.
 *
 * @public
 */
export const CONTRACTS: readonly Contract[] = [
  ...pagination,
  ...filters,
  ...versions,
  ...faults,
  ...policies,
  ...shapes,
  ...downloads,
  ...lifecycle,
];
