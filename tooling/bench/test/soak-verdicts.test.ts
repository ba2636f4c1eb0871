import { describe, expect, test } from 'vitest';
import { isFlat, isReleased } from '../src/soak/memory-verdict.ts';
import type { Phase } from '../src/soak/phase.ts';
import type { Seen } from '../src/soak/tally.ts';
import { isServed, isSteady, withoutErrors } from '../src/soak/verdict.ts';

const MB = 1_000_000;
const windows = (...p99s: readonly number[]): readonly Seen[] => p99s.map((p99) => ({ requests: 1000, p50: 1, p99 }));

describe('the p99 of a load is steady', () => {
  test.each([
    ['where it hardly moves', [43, 20, 20, 15, 34, 30, 23, 33, 31, 29], true],
    ['beside two busy windows of a half', [20, 20, 20, 20, 20, 20, 900, 20, 900, 20], true],
    ['where it becomes quicker', [90, 80, 70, 60, 50, 40, 30, 20, 10, 5], true],
    ['where others use the machine from the middle on', [20, 22, 19, 21, 20, 45, 40, 42, 39, 44], true],
    ['not where it grows with what was asked so far', [20, 22, 25, 24, 28, 31, 35, 38, 41, 44], false],
    ['not where it is far more from the middle on', [20, 20, 20, 20, 20, 61, 61, 61, 61, 61], false],
  ])('%s', (_, p99s, isMet) => {
    // The first window does not count.
    expect(isSteady(windows(90, ...p99s), 'p99')).toMatchObject({ isMet });
  });
});

describe('memory is flat', () => {
  const samples = (held: (taken: number) => number): readonly number[] =>
    Array.from({ length: 20 }, (_, taken) => held(taken) * MB);

  test.each([
    ['where it fills and then swings', (taken: number) => Math.min(36 + 4 * taken, 50) + (taken % 5), true],
    ['beside one sample of twice as much', (taken: number) => (taken === 17 ? 100 : 50), true],
    ['not where a little of each request stays', (taken: number) => 36 + 2 * taken, false],
    ['not where it jumps late', (taken: number) => (taken < 15 ? 40 : 60), false],
  ])('%s', (_, held, isMet) => {
    expect(isFlat(samples(held))).toMatchObject({ isMet });
  });
});

describe('beside clients that do harm', () => {
  const none: Seen = { requests: 0, p50: 0, p99: 0 };

  test.each([
    ['soon enough for anybody', windows(10, 500, 500), windows(10), true],
    ['later than that', windows(10, 501, 501), windows(10), false],
    ['not five times as late on a slow machine', windows(1000), windows(201), true],
    ['more than five times as late', windows(1000), windows(199), false],
    ['late in two windows of five', windows(10, 10, 9000, 10, 9000), windows(10), true],
    ['never for most of the time', [none, none, ...windows(10)], windows(10), false],
  ])('others are served %s', (_, beside, quiet, isMet) => {
    expect(isServed('slow readers', beside, quiet)).toMatchObject({ isMet });
  });

  test.each([
    ['holds what they may cost', 100, 50, true],
    ['holds more while they are there', 250, 50, false],
    ['keeps what they cost when they have gone', 100, 80, false],
  ])('the server %s', (_, during, after, isMet) => {
    const held = { before: 50 * MB, during: during * MB, after: after * MB };
    const phase: Phase = {
      name: 'slow readers',
      about: '',
      seen: none,
      windows: [],
      errors: {},
      held,
      mayHold: 100 * MB,
    };
    expect(isReleased(phase)).toMatchObject({ isMet });
  });
});

test('errors are told by their kinds', () => {
  expect(withoutErrors('the load', {})).toMatchObject({ isMet: true });
  expect(withoutErrors('the load', { 'ListLayers: 500 where 200 was expected': 3, 'Download: ECONNRESET': 1 })).toEqual(
    {
      name: 'the load',
      isMet: false,
      said: 'ListLayers: 500 where 200 was expected (3 times); Download: ECONNRESET (1 times)',
    },
  );
});
