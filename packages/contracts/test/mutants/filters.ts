import { asked } from './filters/asked.ts';
import { matching } from './filters/matching.ts';
import type { Mutant } from './mutant.ts';

export const filters: readonly Mutant[] = [...asked, ...matching];
