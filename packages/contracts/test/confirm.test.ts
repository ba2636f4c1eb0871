import { createFake, type Fake } from '@org/layers-fake';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contract, contractsOver } from '../src/contract.ts';
import { CONTRACTS } from '../src/contracts.ts';
import { example } from '../src/example.ts';
import { exchangeAt, succeeded } from '../src/judge.ts';
import { layer } from '../src/population.ts';
import type { Scene } from '../src/scene.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import type { Capabilities, Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';

type Fetch = (request: Request, fake: Fake) => Promise<Response>;

function targetOf(fetch: Fetch, capabilities: Partial<Capabilities> = {}): Target {
  const fake = createFake({ randomSeed: 1 });
  return {
    ...fetchTarget('target', async (request) => await fetch(request, fake), {
      secondCredentials: null,
      regions: ['us-east-1'],
      capabilities: { exclusive: false, ...capabilities },
    }),
    pause: 0,
  };
}

/** A law that says whether a publish succeeds. */
const published: Contract = example({
  id: 'test/published',
  level: 'recorded',
  source: 'this test',
  sentence: 'A publish succeeds.',
  given: { layers: [layer('a')] },
  steps: [{ call: 'PublishLayerVersion', with: { LayerName: { $name: 'b' }, Content: { ZipFile: { $zip: 0 } } } }],
  holds: (seen) => succeeded(exchangeAt(seen, 0), 201),
});

const ERROR = new Response('{"Type":"Service","Message":"An error occurred."}', {
  status: 500,
  headers: { 'x-amzn-errortype': 'ServiceException', 'content-type': 'application/json' },
});

const publishesB = ({ method, url }: Request): boolean => method === 'POST' && url.includes('b/versions');

/** A target that fails some of the publishes that the law is about. */
const failing = (fails: (nth: number) => boolean): Target => {
  let nth = 0;
  return targetOf(async (request, fake) =>
    publishesB(request) && fails(++nth) ? ERROR.clone() : await fake.fetch(request),
  );
};

const outcomeOf = async (target: Target, options: Parameters<typeof verify>[1] = {}) =>
  (await verify(target, { seed: 1, contracts: [published], ...options })).outcomes[0]!;

describe('a write that the service failed', () => {
  test.each([
    ['once', (nth: number) => nth === 1],
    ['twice', (nth: number) => nth <= 2],
    ['three times', (nth: number) => nth <= 3],
  ])('%s in a row is no break', async (_, fails) => {
    const outcome = await outcomeOf(failing(fails));
    expect(outcome).toMatchObject({ kind: 'inconclusive' });
  });

  test('now and then says so', async () => {
    const outcome = await outcomeOf(failing((nth) => nth <= 3));
    expect(outcome).toMatchObject({ reason: expect.stringContaining('the service failed now and then') });
  });

  test('whenever it is asked is one', async () => {
    expect(await outcomeOf(failing(() => true))).toMatchObject({ kind: 'broken' });
  });

  test('beside a law that is broken without it hides nothing', async () => {
    let nth = 0;
    const target = targetOf(async (request, fake) => {
      if (!publishesB(request)) return await fake.fetch(request);
      return ++nth === 2 ? ERROR.clone() : new Response('{}', { status: 400 });
    });
    expect(await outcomeOf(target)).toMatchObject({ kind: 'broken' });
  });
});

describe('a break that could not be looked at again', () => {
  test('for want of calls says so', async () => {
    const target = targetOf(async (request, fake) =>
      publishesB(request) ? new Response('{}', { status: 400 }) : await fake.fetch(request),
    );
    expect(await outcomeOf(target)).toMatchObject({ kind: 'broken' });
    // As many as one case takes, preflight and all.
    const outcome = await outcomeOf(target, { calls: 9 });
    expect(outcome).toMatchObject({ kind: 'inconclusive', reason: expect.stringContaining('budget of 9 calls') });
  });

  test('since the run was ended says so', async () => {
    const end = new AbortController();
    const target = targetOf(async (request, fake) =>
      publishesB(request) ? new Response('{}', { status: 400 }) : await fake.fetch(request),
    );
    const onObservation = (): void => end.abort(new Error('that is enough'));
    const outcome = await outcomeOf(target, { signal: end.signal, onObservation });
    expect(outcome).toMatchObject({ kind: 'inconclusive', reason: expect.stringContaining('that is enough') });
  });

  test('since something else is wrong throws what that is', async () => {
    let isBroken = false;
    const target = targetOf(
      async (request, fake) => {
        if (!publishesB(request)) return await fake.fetch(request);
        isBroken = true;
        return new Response('{}', { status: 400 });
      },
      { reset: true },
    );
    const once: Target = {
      ...target,
      reset: async () => {
        if (isBroken) throw new Error('the reset failed');
      },
    };
    await expect(verify(once, { seed: 1, contracts: [published] })).rejects.toThrow('the reset failed');
  });
});

describe('a case of its own that is set up anew', () => {
  const own: Scene<null> = {
    name: 'test/own',
    needs: ['writes'],
    population: fc.constant({ layers: [layer('own')] }),
    uses: 'own',
    query: fc.constant(null),
    steps: () => [],
    runs: { cheap: 1, dear: 1 },
  };
  const lost = contractsOver(own, [
    { id: 'test/lost', level: 'observed', source: 'this test', sentence: 'Nothing.', holds: () => true },
  ]);
  const sharing = (name: string): readonly Contract[] => CONTRACTS.filter(({ scene }) => scene.name === name);

  test('leaves the population that others share as it is', async () => {
    let publishes = 0;
    const target = targetOf(
      async (request, fake) => {
        if (request.method === 'POST' && request.url.includes('own/versions')) throw new Error('lost');
        if (request.method === 'POST') publishes += 1;
        return await fake.fetch(request);
      },
      { writes: 'dear' },
    );
    await verify(target, { seed: 1, contracts: sharing('pagination/walks') });
    const once = publishes;
    publishes = 0;
    const contracts = [...sharing('pagination/walks'), ...lost, ...sharing('filters/narrowing')];
    const { outcomes } = await verify(target, { seed: 1, contracts });
    expect(outcomes.find(({ id }) => id === 'test/lost')?.kind).toBe('inconclusive');
    expect(once).toBeGreaterThan(0);
    expect(publishes).toBe(once);
  });
});
