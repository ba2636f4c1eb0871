import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

test('what is remembered is what would be made, and those that were asked for last are not made again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 5 }), (keys, most) => {
      const made: number[] = [];
      const square = remembering(most, (key: number) => (made.push(key), key * key));
      for (const [at, key] of keys.entries()) {
        const isKnown = new Set(keys.slice(0, at).toReversed().slice(0, most)).has(key);
        const before = made.length;
        expect(square(key)).toBe(key * key);
        expect(isKnown && made.length > before).toBe(false);
      }
    }),
    { seed: 1 },
  );
});

test('no more than twice as many are remembered as were asked for, and nothing that is not there', () => {
  const made: number[] = [];
  const half = remembering(2, (key: number) => (made.push(key), key === 0 ? undefined : key / 2));
  for (const key of [1, 2, 3, 4, 5]) half(key);
  expect(half(1)).toBe(0.5);
  expect(made).toEqual([1, 2, 3, 4, 5, 1]);
  half(0);
  half(0);
  expect(made.filter((key) => key === 0)).toHaveLength(2);
});
