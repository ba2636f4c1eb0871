import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import { MUTANTS } from './mutants/index.ts';

/** What AWS may do otherwise than we guess, and the laws of what is known, which that must not break. */
test.each([
  ['us-east-1-has-the-bucket-that-it-had-until-2020', 'shapes/path-of-a-link', 'shapes/seen-bucket-names'],
  ['filters-know-a-runtime-of-tomorrow', 'faults/recorded-filter-runtimes'],
  ['filters-know-only-what-the-sdk-knows', 'faults/recorded-filter-runtimes'],
  ['adds-of-one-id-refuse-each-other', 'policies/never-both-of-one-id'],
  ['adds-under-one-revision-refuse-each-other', 'policies/never-both-under-one-revision'],
  ['patterns-are-printed-as-they-are-compiled', 'faults/runtimes-before-architectures'],
  ['runtimes-are-wrapped-as-architectures-are', 'faults/architectures-of-a-publish'],
])('that %s is against no law of what is known', async (name, ...known) => {
  const { around } = MUTANTS.find((mutant) => mutant.name === name)!;
  const contracts = CONTRACTS.filter(({ id }) => known.includes(id));
  expect(contracts.map(({ level }) => level)).not.toContain('observed');
  const { outcomes } = await verify(fakeTarget(around, name), { seed: 1, shrink: false, contracts });
  expect(outcomes.map(({ id, kind }) => `${id} ${kind}`)).toEqual(known.map((id) => `${id} held`));
});
