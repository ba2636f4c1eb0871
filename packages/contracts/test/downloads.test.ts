import { createFake } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import { verify } from '../src/verify.ts';

test('a download that is cut in its body is a call without an answer', async () => {
  const fake = createFake({ randomSeed: 1 });
  const target = fetchTarget('fake', async (request) => {
    if (request.url.includes('/2018-10-31/')) return await fake.fetch(request);
    const body = new ReadableStream({
      pull: (stream) => stream.error(new TypeError('terminated')),
    });
    return new Response(body);
  });
  const contracts = CONTRACTS.filter(({ scene }) => scene.name === 'shapes/downloads');
  const { outcomes } = await verify({ ...target, pause: 0 }, { seed: 1, contracts, runs: 1 });
  expect(outcomes.length).toBeGreaterThan(0);
  for (const { kind } of outcomes) expect(kind).toMatch(/inconclusive|skipped/);
  expect(outcomes.some(({ kind }) => kind === 'inconclusive')).toBe(true);
});
