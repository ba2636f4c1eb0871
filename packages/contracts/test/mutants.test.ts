import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import { MUTANTS } from './mutants/index.ts';

// What else each of them breaks stands in tooling/power/record.json.
describe('a mutant is caught by the law it breaks', () => {
  test.each(MUTANTS)('$name breaks $breaks', async ({ breaks, around, name }) => {
    const contracts = CONTRACTS.filter(({ id }) => id === breaks);
    const { outcomes } = await verify(fakeTarget(around, name), { seed: 1, shrink: false, contracts });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['broken']);
  });
});
