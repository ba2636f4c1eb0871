import { createFake } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import { verify } from '../src/verify.ts';

const uses = new Map(CONTRACTS.map(({ id, scene }) => [id, scene.uses]));

test('an account without layers, where nothing may be written, says nothing of what layers are like', async () => {
  const fake = createFake({ randomSeed: 1 });
  let lists = 0;
  const target = fetchTarget(
    'account',
    async (request) => {
      if (new URL(request.url).pathname.endsWith('/layers') && request.method === 'GET') lists += 1;
      return await fake.fetch(request);
    },
    { capabilities: { writes: 'none', exclusive: false } },
  );
  const { outcomes } = await verify({ ...target, pause: 0 }, { seed: 1 });
  const ofShared = outcomes.filter(({ id, kind }) => uses.get(id) === 'shared' && kind !== 'skipped');
  expect(ofShared.length).toBeGreaterThan(20);
  for (const outcome of ofShared)
    expect(outcome).toMatchObject({ kind: 'inconclusive', reason: 'the account holds no layers' });
  // What needs none is judged as ever, and emptiness is not asked for again and again.
  expect(outcomes.some(({ kind }) => kind === 'held')).toBe(true);
  expect(lists).toBeLessThan(60);
});
