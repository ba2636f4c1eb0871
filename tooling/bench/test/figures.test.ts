import { describe, expect, test } from 'vitest';
import { pageWith, readAccepted } from '../src/accepted.ts';
import { measured } from '../src/measured.ts';
import { movesOf, type Run } from '../src/run.ts';
import { atLeast, atMost, atMostAnd, type Figure, type Subject, within } from '../src/subject.ts';

/** A measure that gives one sample after the other. */
const samples = (...values: readonly number[]): Subject['measure'] => {
  const left = [...values];
  return async () => left.shift() ?? Number.NaN;
};

describe('a figure', () => {
  test('is the median of what its samples are to those of the baseline beside them, the warm-up apart', async () => {
    const figure = await measured(
      {
        name: 'reads',
        unit: 'a second',
        measure: samples(1000, 50, 90, 60),
        baseline: { name: 'bare', measure: samples(1, 100, 100, 200) },
        target: atLeast(0.5),
      },
      3,
    );
    expect(figure).toMatchObject({ value: 60, baseline: { name: 'bare', value: 100 }, ratio: 0.5, isMet: true });
    expect(figure.spread).toBeCloseTo((0.7 - 0.4) / 0.5);
  });

  test('and its baseline begin in turn', async () => {
    const order: string[] = [];
    const noting = (name: string) => async () => order.push(name);
    const baseline = { name: 'bare', measure: noting('bare') };
    await measured({ name: 'reads', unit: 'µs', measure: noting('reads'), baseline, target: atMost(1), warmUp: 2 }, 2);
    expect(order.join(' ')).toBe('bare reads reads bare bare reads reads bare');
  });

  test('takes as many samples as its subject asks for', async () => {
    const taken: number[] = [];
    const measure = async () => taken.push(1);
    await measured({ name: 'reads', unit: 'µs', measure, target: atMost(1), samples: (rounds) => 5 * rounds }, 2);
    expect(taken).toHaveLength(11);
  });

  test('may stand by itself, and be sampled less often', async () => {
    const figure = await measured(
      {
        name: 'memory',
        unit: 'bytes',
        measure: samples(2048),
        target: within(1024, 'bytes'),
        samples: () => 1,
        warmUp: 0,
      },
      7,
    );
    expect(figure).toMatchObject({ value: 2048, ratio: 2048, spread: 0, isMet: false });
  });

  test.each([
    [atLeast(0.6), { value: 60, ratio: 0.6 }, true],
    [atLeast(0.6), { value: 59, ratio: 0.59 }, false],
    [atMost(1.1), { value: 110, ratio: 1.1 }, true],
    [atMost(1.1), { value: 111, ratio: 1.11 }, false],
    [atMostAnd(2, 100, 'ms'), { value: 300, ratio: 3, baseline: { name: 'node', value: 100 } }, true],
    [atMostAnd(2, 100, 'ms'), { value: 301, ratio: 3.01, baseline: { name: 'node', value: 100 } }, false],
    [atMostAnd(2, 100, 'ms'), { value: 1, ratio: 1 }, false],
  ])('meets its target or not: $text', (target, figure, isMet) => {
    expect(target.isMet(figure)).toBe(isMet);
  });
});

describe('what moved', () => {
  const figure = (ratio: number, spread: number, unit: Figure['unit'] = 'µs'): Figure => ({
    name: 'one',
    unit,
    value: ratio,
    ratio,
    spread,
    target: '',
    isMet: true,
  });
  const run = (...figures: readonly Figure[]): Run => ({
    date: '',
    node: '',
    cpu: '',
    cores: 2,
    loader: '',
    rounds: 3,
    figures,
  });

  test.each([
    ['by more than the noise of both', figure(1.3, 0.1), figure(1, 0.1), [{ isWorse: true }]],
    ['within it', figure(1.2, 0.1), figure(1, 0.15), []],
    ['by next to nothing', figure(1.04, 0), figure(1, 0), []],
    ['for the better, where more is better', figure(1.3, 0.1, 'a second'), figure(1, 0.1), [{ isWorse: false }]],
  ])('%s', (_, now, before, moves) => {
    expect(movesOf(run(now), run(before))).toMatchObject(moves);
  });

  test('is nothing where there was no such figure', () => {
    expect(movesOf(run(figure(1, 0)), run())).toEqual([]);
  });
});

test('docs/performance.md has the figures that were accepted last', () => {
  const { is, should } = pageWith(readAccepted()!);
  // Oxfmt fills up the columns.
  const bare = (text: string): string => text.replaceAll(/ {2,}| -+ /g, ' ');
  expect(bare(is)).toBe(bare(should));
});
