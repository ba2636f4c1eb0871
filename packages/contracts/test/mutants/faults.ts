import { arns } from './faults/arns.ts';
import { bodies } from './faults/bodies.ts';
import { constraints } from './faults/constraints.ts';
import { front } from './faults/front.ts';
import { lists } from './faults/lists.ts';
import { unknown } from './faults/unknown.ts';
import type { Mutant } from './mutant.ts';

export const faults: readonly Mutant[] = [...constraints, ...lists, ...arns, ...unknown, ...bodies, ...front];
