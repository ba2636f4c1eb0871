import { type Edition, EDITIONS } from '@org/layers-model';
import type { Observation } from './observation.ts';

/**
 * The edition of the fake that an observation is held to: the newest that was seen by then. A date of which only the
 * year is known counts as its first day; one that is not known sorts behind all, and has the newest.
 */
export const editionOf = ({ date, edition }: Pick<Observation, 'date' | 'edition'>): Edition =>
  edition?.edition ?? EDITIONS.findLast((candidate) => candidate <= date) ?? EDITIONS[0];
