import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';

test('a law is not held where a case of it is never answered', async () => {
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

test('a run ends where nobody answers any more, and keeps what it had judged', async () => {
  let asked = 0;
  const target = fakeTarget((fake) => async (request) => {
    asked += 1;
    if (asked > 300) throw new Error('nobody answers');
    return await fake.fetch(request);
  });
  const contracts = CONTRACTS.filter(({ id }) => id.startsWith('pagination/'));
  // The fake is not made anew between cases: else the count would begin again.
  const { reset: _, ...lasting } = target;
  const capabilities = { ...target.capabilities, reset: false };
  const { outcomes } = await verify({ ...lasting, capabilities, pause: 0 }, { seed: 1, contracts });
  const reasons = outcomes.flatMap((outcome) => (outcome.kind === 'inconclusive' ? [outcome.reason] : []));
  expect(outcomes.some(({ kind }) => kind === 'held')).toBe(true);
  expect(reasons.length).toBeGreaterThan(10);
  for (const reason of reasons) expect(reason).toMatch(/nobody answers any more/);
  // A call is tried nine times, and what was written is looked for twice.
  expect(asked).toBeLessThan(500);
});
