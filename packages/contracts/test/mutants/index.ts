import { downloads } from './downloads.ts';
import { faults } from './faults.ts';
import { filters } from './filters.ts';
import { lifecycle } from './lifecycle.ts';
import type { Mutant } from './mutant.ts';
import { pagination } from './pagination.ts';
import { policies } from './policies.ts';
import { publicLayers } from './public-layers.ts';
import { shapes } from './shapes.ts';
import { versions } from './versions.ts';

/** Every broken implementation. */
export const MUTANTS: readonly Mutant[] = [
  ...pagination,
  ...filters,
  ...versions,
  ...faults,
  ...publicLayers,
  ...policies,
  ...shapes,
  ...downloads,
  ...lifecycle,
];
