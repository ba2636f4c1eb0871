import type { Contract } from '../contract.ts';
import { givenRanges } from './given-ranges.ts';
import { otherRanges } from './other-ranges.ts';

/** The contracts of this theme. */
export const downloads: readonly Contract[] = [...givenRanges, ...otherRanges];
