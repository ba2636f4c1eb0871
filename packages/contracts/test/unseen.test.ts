import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Outcome } from '../src/outcome.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';

test('a law is not held where a case of it is never answered', { tags: 'long' }, async () => {
  const target = fakeTarget((fake) => async (request) => {
    if (request.url.includes('CompatibleRuntime=java8')) throw new Error('nobody answers');
    return await fake.fetch(request);
  });
  const contracts = CONTRACTS.filter(({ id }) => id === 'pagination/complete');
  const [outcome] = (await verify({ ...target, pause: 0 }, { seed: 1, contracts })).outcomes;
  expect(outcome).toMatchObject({
    kind: 'inconclusive',
    reason: expect.stringMatching(/^\d+ cases held, and \d+ could not be seen: .*nobody answers/),
  });
});

/** Answers so many calls, and none after them: it is not made anew between cases, so that the count goes on. */
function dyingAfter(calls: number): { readonly target: Target; readonly asked: () => number } {
  let asked = 0;
  const { reset: _, ...lasting } = fakeTarget((fake) => async (request) => {
    asked += 1;
    if (asked > calls) throw new Error('nobody answers');
    return await fake.fetch(request);
  });
  const capabilities = { ...lasting.capabilities, reset: false };
  return { target: { ...lasting, capabilities, pause: 0 }, asked: () => asked };
}

const PAGINATION = CONTRACTS.filter(({ id }) => id.startsWith('pagination/'));

const reasonsOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap((outcome) => (outcome.kind === 'inconclusive' ? [outcome.reason] : []));

test('a run ends where nobody answers any more, and keeps what it had judged', async () => {
  const { target, asked } = dyingAfter(300);
  const { outcomes } = await verify(target, { seed: 1, contracts: PAGINATION });
  const reasons = reasonsOf(outcomes);
  expect(outcomes.some(({ kind }) => kind === 'held')).toBe(true);
  expect(reasons.length).toBeGreaterThan(10);
  for (const reason of reasons) expect(reason).toMatch(/nobody answers any more/);
  // A call is tried nine times, and what was written is looked for twice.
  expect(asked()).toBeLessThan(500);
});

test(
  'where the other target answers no more, it is left alone, and the laws are judged',
  { tags: 'long' },
  async () => {
    const { target: against, asked } = dyingAfter(300);
    const { outcomes } = await verify(fakeTarget(), { seed: 1, contracts: PAGINATION, against });
    const [drifts, laws] = [true, false].map((isDrift) =>
      outcomes.filter(({ id }) => id.startsWith('drift/') === isDrift),
    );
    expect(laws!.map(({ kind }) => kind)).toEqual(PAGINATION.map(() => 'held'));
    expect(drifts!.some(({ kind }) => kind === 'held')).toBe(true);
    const reasons = reasonsOf(drifts!);
    expect(reasons.length).toBeGreaterThan(1);
    for (const reason of reasons) expect(reason).toMatch(/nobody answers any more/);
    expect(asked()).toBeLessThan(500);
  },
);
