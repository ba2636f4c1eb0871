import { createFake, type Fake } from '@org/layers-fake';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Contract } from '../src/contract.ts';
import type { Driver } from '../src/driver/driver.ts';
import { Spent } from '../src/driver/inconclusive.ts';
import { pairOf } from '../src/driver/pair.ts';
import { driftContracts } from '../src/drift/drift-contracts.ts';
import { estimate } from '../src/estimate.ts';
import type { Observation } from '../src/observation.ts';
import { NOTHING } from '../src/population.ts';
import { timeOfRunName } from '../src/run-name.ts';
import { fetchTarget } from '../src/targets/fetch-target.ts';
import type { Target } from '../src/target.ts';
import { verify } from '../src/verify.ts';
import { fakeTarget } from './fake-target.ts';

/** An account where calls are dear, and what was asked of it. */
function accountOf(writes: 'dear' | 'none'): { readonly target: Target; readonly asked: Request[]; fake: Fake } {
  const fake = createFake({ randomSeed: 1 });
  const asked: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    asked.push(request.clone());
    return await fake.fetch(request);
  };
  const target = fetchTarget('account', fetch, { capabilities: { writes, exclusive: false } });
  return { target: { ...target, pause: 0 }, asked, fake };
}

const of = (themes: RegExp): readonly Contract[] => CONTRACTS.filter(({ id }) => themes.test(id));

const layersOf = (names: readonly string[]) => ({
  layers: names.map((LayerName) => ({ LayerName, account: '100000000001', versions: [{}, {}] })),
});

describe('another target whose calls are dear', () => {
  test.each([
    ['dear', 2000],
    ['none', 300],
  ] as const)('and whose writes are %s is asked at most %i times', { tags: 'long' }, async (writes, most) => {
    const { target, asked } = accountOf(writes);
    const { used, usedAgainst, outcomes } = await verify(fakeTarget(), {
      against: target,
      seed: 1,
      contracts: of(/^(filters|faults|policies)\//),
    });
    expect(asked.length).toBeLessThanOrEqual(most);
    expect(usedAgainst?.calls).toBe(asked.length);
    expect(used.calls).toBeGreaterThan(0);
    expect(outcomes.filter(({ kind }) => kind === 'broken')).toEqual([]);
  });

  test('is asked no more often than the run may call, and the laws are judged all the same', async () => {
    const { target, asked, fake } = accountOf('dear');
    const contracts = of(/^filters\//);
    const { outcomes } = await verify(fakeTarget(), { against: target, seed: 1, contracts, calls: 40 });
    expect(asked.length).toBeLessThanOrEqual(40);
    expect((await fake.snapshot()).layers.filter(({ versions }) => (versions ?? []).length > 0)).toEqual([]);
    expect(
      outcomes.some((outcome) => outcome.kind === 'inconclusive' && outcome.reason.includes('budget of 40 calls')),
    ).toBe(true);
  });

  test('that has spent its calls leaves the first to be judged', async () => {
    const driver = (play: Driver['play']): Driver => ({
      play,
      forgetShared: () => {},
      cleanUp: async () => [],
      used: { calls: 0, bytes: 0 },
      throttles: [],
      close: () => {},
    });
    const scene = CONTRACTS[0]!.scene;
    const world = { prefix: '', accounts: {}, regions: ['us-east-1'], given: {} };
    const seen: Observation = { scene: scene.name, population: NOTHING, query: null, world, steps: [], seen: [] };
    const spent = driver(async () => {
      throw new Spent('the budget of 300 calls is spent');
    });
    const comparison = { obstacleTo: () => undefined, reset: async () => {} };
    const both = pairOf(
      driver(async () => seen),
      spent,
      comparison,
    );
    expect(await both.play(scene, { population: NOTHING, query: null })).toEqual({
      ...seen,
      unmatched: 'on the other target: the budget of 300 calls is spent',
    });
  });
});

describe('populations of two targets', () => {
  const play = async (one: Target, against: Target) => {
    const seen: Observation[] = [];
    const { outcomes } = await verify(one, {
      against,
      seed: 1,
      contracts: of(/^pagination\/(complete|ends)$/),
      onObservation: (observation) => seen.push(observation),
    });
    return { seen, outcomes };
  };

  test('are the same where the second shares one among cases, and are compared', { tags: 'long' }, async () => {
    const { seen, outcomes } = await play(fakeTarget(), accountOf('dear').target);
    expect(outcomes.filter(({ kind }) => kind === 'broken')).toEqual([]);
    const compared = seen.filter(({ scene, against }) => scene === 'pagination/walks' && against !== undefined);
    expect(compared.length).toBeGreaterThan(0);
    for (const { population, against } of compared) expect(against?.population).toEqual(population);
    expect(outcomes.find(({ id }) => id === 'drift/pagination/walks')?.kind).toBe('held');
  });

  test.each([
    ['the first', true],
    ['the second', false],
  ])('are not compared where %s may not be written to: it shows what it holds', async (_, isFirst) => {
    const { target, fake } = accountOf('none');
    await fake.seed(layersOf(['theirs', 'zz']));
    const { outcomes } = isFirst ? await play(target, fakeTarget()) : await play(fakeTarget(), target);
    expect(outcomes.filter(({ kind }) => kind === 'broken')).toEqual([]);
    expect(outcomes.find(({ id }) => id === 'drift/pagination/walks')).toMatchObject({ kind: 'inconclusive' });
  });

  test('that differ are not compared, whatever they are', async () => {
    const seen: Observation[] = [];
    await verify(fakeTarget(), {
      against: fakeTarget(undefined, 'other'),
      seed: 1,
      runs: 1,
      contracts: of(/^pagination\/complete$/),
      onObservation: (observation) => seen.push(observation),
    });
    const one = seen.find(({ against, scene }) => scene === 'pagination/walks' && against !== undefined)!;
    const drift = driftContracts(CONTRACTS).find(({ id }) => id === 'drift/pagination/walks')!;
    expect(drift.holds(one)).toBe(true);
    const other = { ...one, against: { ...one.against!, population: { layers: [] } } };
    expect(() => drift.holds(other)).toThrow(/populations/);
  });
});

describe('an estimate of two targets', () => {
  const contracts = of(/^filters\//);

  test.each(['dear', 'none'] as const)(
    'says what is asked of each, where writes are %s on the second: only under names that a sweep knows',
    { tags: 'long' },
    async (writes) => {
      const { target, asked } = accountOf(writes);
      const wanted = estimate(fakeTarget(), { against: target, seed: 1, contracts });
      expect(asked).toEqual([]);
      const { used, usedAgainst } = await verify(fakeTarget(), { against: target, seed: 1, contracts });
      expect(Math.abs(wanted.calls - used.calls) / used.calls).toBeLessThan(0.15);
      expect(Math.abs(wanted.against!.calls - usedAgainst!.calls) / usedAgainst!.calls).toBeLessThan(0.2);
      expect(wanted.limits).toEqual({ calls: Infinity, bytes: Infinity, rate: 0 });
      expect(wanted.against!.limits.calls).toBe(writes === 'dear' ? 2000 : 300);
      const names = asked
        .filter(({ method }) => method === 'POST')
        .map(({ url }) => decodeURIComponent(new URL(url).pathname.split('/')[3]!));
      expect(names.length > 0).toBe(writes === 'dear');
      for (const name of names) expect(timeOfRunName(name.split('-')[1]!)).toBeDefined();
    },
  );

  test('plays as many cases as the dearer of the two bears', () => {
    const alone = estimate(fakeTarget(), { seed: 1, contracts });
    const compared = estimate(fakeTarget(), { against: accountOf('dear').target, seed: 1, contracts });
    expect(compared.calls).toBeLessThan(alone.calls / 2);
  });
});
