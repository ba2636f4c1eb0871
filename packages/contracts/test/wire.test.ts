import { afterAll, describe, expect, test } from 'vitest';
import type { Contract } from '../src/contract.ts';
import { awsTarget } from '../src/targets/aws-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { GIVEN } from './fake-target.ts';
import { catchOf } from './mutants/catch.ts';
import { MUTANTS } from './mutants/index.ts';
import { lawsOf, needsOf } from './mutants/laws-of.ts';
import type { Mutant } from './mutants/mutant.ts';
import { startForeign } from './wire/start.ts';

const foreign = startForeign();
afterAll(() => foreign.stop());

const targetAt = (endpoint: string): Target =>
  awsTarget({ region: 'us-east-1', endpoint, given: GIVEN, capabilities: { signatures: true, large: false } });

/** A target of one account and one region, where no law needs more: the others need not be asked whether they are there. */
function fitting(target: Target, contracts: readonly Contract[]): Target {
  const needs = needsOf(contracts);
  if (needs.includes('accounts') || needs.includes('regions')) return target;
  const { owner } = target.callers;
  const capabilities = { ...target.capabilities, accounts: 1 } as const;
  return { ...target, callers: { owner }, capabilities, regions: target.regions.slice(0, 1) };
}

/** What a target over HTTP lacks. */
const LACKING = ['clock', 'throttling', 'large archives'];

const canBeAsked = (mutant: Mutant): boolean => !needsOf(lawsOf(mutant)).some((need) => LACKING.includes(need));

const ALL = process.env['LAYERS_ALL_MUTANTS'] !== undefined;

/** Every sixth mutant, unless all are asked for: each of them is caught in process, too. */
const chosen = MUTANTS.filter(canBeAsked).filter((_, at) => ALL || at % 6 === 0);

describe('over HTTP, with signatures verified, in a process of its own', { tags: ALL ? [] : 'long' }, () => {
  test('every contract holds that can be asked', async () => {
    const { outcomes, leftovers } = await verify(targetAt(await foreign.serve()), { seed: 1, runs: 3 });
    expect(outcomes.filter(({ kind }) => kind !== 'held' && kind !== 'skipped')).toEqual([]);
    expect(leftovers).toEqual([]);
    const skipped = outcomes.flatMap((outcome) => (outcome.kind === 'skipped' ? outcome.missing : []));
    expect(new Set(skipped)).toEqual(new Set(LACKING));
  }, 120_000);

  test.each(chosen)('$name is caught: $breaks', async (mutant) => {
    const target = fitting(targetAt(await foreign.serve({ mutant: mutant.name })), lawsOf(mutant));
    expect((await catchOf(mutant, target)).kind).toBe('broken');
  });
});
