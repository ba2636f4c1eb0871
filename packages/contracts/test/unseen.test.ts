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
