import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import type { Exchange, Observation } from '../src/observation.ts';
import { readObservations, writeObservation } from '../src/recording.ts';
import { replay } from '../src/replay.ts';
import { verify } from '../src/verify.ts';
import { OBSERVATION } from './a-report.ts';
import { fakeTarget } from './fake-target.ts';
import { firstLightRun } from './light-run.ts';
import { MUTANTS } from './mutants/index.ts';

describe('a break', () => {
  test.each(['pages-are-one-row-too-long', 'the-last-row-of-a-page-is-lost'])(
    'of %s comes again by seed and path alone, at its smallest',
    async (name) => {
      const { around, breaks } = MUTANTS.find((mutant) => mutant.name === name)!;
      const contracts = CONTRACTS.filter(({ id }) => id === breaks);
      const [first] = (await verify(fakeTarget(around), { seed: 7, contracts })).outcomes;
      if (first?.kind !== 'broken') throw new Error('It was to break.');
      const { seed, path } = first;
      const [second] = (await verify(fakeTarget(around), { seed, path, contracts, runs: 1, shrink: false })).outcomes;
      if (second?.kind !== 'broken') throw new Error('It was to break again.');
      const { population, query } = first.observation;
      expect({ ...second.observation }).toMatchObject({ population, query });
      expect(second.path).toBe(path);
    },
  );
});

describe('observations that were kept', () => {
  test('are judged as they were, after a way through a file', async () => {
    const live = await firstLightRun();
    const contracts = CONTRACTS.filter(({ needs }) => !needs.includes('large archives'));
    const read = readObservations(live.observations.map(writeObservation).join('\n'));
    expect(read).toHaveLength(live.observations.length);
    const again = replay(read, contracts);
    const asked = new Set(contracts.map(({ id }) => id));
    const kinds = (outcomes: readonly { id: string; kind: string }[]) => outcomes.map(({ id, kind }) => [id, kind]);
    expect(kinds(again)).toEqual(kinds(live.outcomes.filter(({ id }) => asked.has(id))));
  });

  test('show a law to be broken that was not there when they were made', { tags: 'long' }, async () => {
    const kept: Observation[] = [];
    const { around, breaks } = MUTANTS.find(({ name }) => name === 'the-last-row-of-a-page-is-lost')!;
    await verify(fakeTarget(around), {
      seed: 1,
      shrink: false,
      contracts: CONTRACTS.filter(({ scene }) => scene.name === 'pagination/walks').slice(1),
      onObservation: (one) => kept.push(one),
    });
    expect(replay(kept).find(({ id }) => id === breaks)?.kind).toBe('broken');
  });
});

describe('a line that nobody observed', () => {
  const [page] = OBSERVATION.seen as readonly Exchange[];
  const WRONG: readonly (readonly [part: object, sentence: string])[] = [
    [{ population: { layers: [null] } }, 'it lacks population'],
    [{ population: { layers: [{ name: 'a' }] } }, 'it lacks population'],
    [{ population: { layers: [{ name: 'a', versions: [{ number: '1' }] }] } }, 'it lacks population'],
    [{ query: undefined }, 'it lacks query'],
    [{ scene: 'pagination/walks', query: null, steps: [], seen: [] }, 'its query is none of pagination/walks'],
    [{ steps: ['ListLayers', 'ListLayers'] }, 'it lacks steps'],
    [{ steps: [{ call: 'ListLayers' }, { wait: 1 }] }, 'it lacks steps'],
    [{ steps: [{ together: [{ wait: 1 }] }, { wait: 1 }] }, 'it lacks steps'],
    [{ seen: [page, 7] }, 'it lacks seen'],
    [{ seen: [page, { ...page, request: { method: 'GET', url: 'nowhere' } }] }, 'it lacks seen'],
    [{ seen: [page, { pages: [null], end: 'refused' }] }, 'it lacks seen'],
    [{ seen: [page] }, '2 steps were done, and 1 seen'],
    [{ against: { population: {}, world: OBSERVATION.world, seen: [] } }, 'it lacks against'],
  ];

  test.each(WRONG.map(([part, sentence]) => [sentence, part] as const))(
    '%s (%#) is refused in one sentence',
    (sentence, part) => {
      const line = JSON.stringify({ ...OBSERVATION, ...part });
      expect(() => readObservations(line)).toThrow(new TypeError(`Line 1 is no observation: ${sentence}.`));
    },
  );

  test('is none of those that were', () => {
    expect(readObservations(JSON.stringify(OBSERVATION))).toEqual([OBSERVATION]);
  });
});
