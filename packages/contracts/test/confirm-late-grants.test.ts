import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';
import { isAdd, isRemove, type Mutant } from './mutants/mutant.ts';
import { asOwner, aside } from './mutants/policies/around-policies.ts';
import { isForeign, meant } from './mutants/policies/foreign-gets.ts';

/** Other accounts hear of a change of a policy only after they have asked so often. */
const late =
  (times: number): Mutant['around'] =>
  (fake) => {
    let left = 0;
    let wasOpen = false;
    return async (request) => {
      const answer = await fake.fetch(request.clone());
      if (answer.ok && (isAdd(request) || isRemove(request))) {
        left = times;
        wasOpen = isRemove(request);
      }
      if (left === 0 || !isForeign(request)) return answer;
      left -= 1;
      return await fake.fetch(wasOpen ? asOwner(request) : ofNobody(request));
    };
  };

/** The same question about a layer that nobody granted. */
const ofNobody = (request: Request): Request =>
  aside(request, `/2018-10-31/layers/${encodeURIComponent(`${meant(request).layer}0`)}/versions/1`);

const targetOf = (times: number, writes: 'cheap' | 'dear'): Target => {
  const { reset: _, ...target } = fakeTarget(late(times), 'late', { randomSeed: 1 }, false);
  return { ...target, pause: 0, capabilities: { ...target.capabilities, reset: false, writes } };
};

const LAWS = [
  'policies/granted-to-everybody',
  'policies/granted-to-an-account',
  'policies/granted-to-a-root',
  'policies/any-statement-grants',
  'policies/taken-back',
  'policies/granted-to-an-organization',
];
/** Says nothing where there is no link. */
const OF_A_LINK = 'policies/link-of-a-granted-version';

const contractsOf = (...ids: readonly string[]) => CONTRACTS.filter(({ id }) => ids.includes(id));
const contracts = contractsOf(...LAWS);

const kindsOn = async (target: Target, asked = contracts): Promise<readonly string[]> => {
  const { outcomes } = await verify(target, { seed: 1, contracts: asked, shrink: false, concurrency: 1 });
  return outcomes.map(({ id, kind }) => `${id} ${kind}`);
};

const allOf = (kind: string, asked = contracts): readonly string[] => asked.map(({ id }) => `${id} ${kind}`);

describe('a change of a policy that other accounts hear of late', () => {
  test.each([1, 2])('is waited for where calls are dear: %i calls', async (times) => {
    const all = contractsOf(...LAWS, OF_A_LINK);
    expect(all).toHaveLength(7);
    expect(await kindsOn(targetOf(times, 'dear'), all)).toEqual(allOf('held', all));
  });

  test('or never, breaks every law of it', async () => {
    expect(await kindsOn(targetOf(Infinity, 'dear'))).toEqual(allOf('broken'));
  });

  test('breaks them at once where nothing has far to go', async () => {
    expect(await kindsOn(targetOf(1, 'cheap'))).toEqual(allOf('broken'));
  });

  test('is waited for within the budget', async () => {
    const { used, outcomes } = await verify(targetOf(Infinity, 'dear'), { seed: 1, contracts, calls: 20 });
    expect(used.calls).toBeLessThanOrEqual(20);
    expect(outcomes.map(({ kind }) => kind)).toContain('inconclusive');
  });
});
