import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import { MUTANTS } from './mutants/index.ts';

/** Laws whose cases are drawn: the few of them that are played where calls are dear must still meet what they are about. */
const DRAWN = [
  'pagination/untouched-rows-are-shown-once',
  'pagination/deleted-rows-are-not-shown',
  'pagination/marker-of-a-deleted-row',
  'pagination/rows-added-meanwhile',
  'filters/commute-with-paging',
  'faults/writes-name-the-member',
  'faults/writes-name-the-constraint',
  'lifecycle/policies',
  'downloads/range-part',
  'downloads/range-open-ended',
  'downloads/range-suffix',
  'downloads/range-cut-at-the-end',
  'downloads/resumed',
  'downloads/malformed-range',
];

test.each(MUTANTS.filter(({ breaks }) => DRAWN.includes(breaks)))(
  '$name breaks $breaks also where calls are dear',
  async ({ breaks, around, name }) => {
    const { reset: _, ...target } = fakeTarget(around, name, { randomSeed: 1 }, false);
    const capabilities = { ...target.capabilities, reset: false, writes: 'dear' } as const;
    const contracts = CONTRACTS.filter(({ id }) => id === breaks);
    const dear = { ...target, pause: 0, capabilities };
    const { outcomes } = await verify(dear, { seed: 1, shrink: false, contracts });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['broken']);
  },
);
