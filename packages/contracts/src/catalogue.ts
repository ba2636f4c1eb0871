import fc from 'fast-check';
import { populationArbitrary } from './arbitraries.ts';
import type { Population } from './population.ts';

/** What exists for cases that share a population: of those that a seed gives, the one with most versions. */
export const catalogueOf = (seed: number): Population =>
  fc.sample(populationArbitrary(), { seed, numRuns: 50 }).toSorted((left, right) => sizeOf(right) - sizeOf(left))[0]!;

const sizeOf = ({ layers }: Population): number => layers.flatMap(({ versions }) => versions).length;
