import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runNameAt, timeOfRunName } from '../src/run-name.ts';

test('a run name says when the run began', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2050, 0, 1) }), (began) => {
      expect(timeOfRunName(runNameAt(began))).toBe(began);
      expect(runNameAt(began)).toMatch(/^r[\da-z]{10}$/);
    }),
    { seed: 1 },
  );
});

test('words of other people are no run names, but for one in a thousand', () => {
  const words = fc.stringMatching(/^r[a-z\d]{10}$/);
  const taken = fc.sample(words, { seed: 1, numRuns: 5000 }).filter((word) => timeOfRunName(word) !== undefined);
  expect(taken.length).toBeLessThan(15);
  for (const word of ['frontend', 'database', 'rmetadata00', 'r', '']) expect(timeOfRunName(word)).toBeUndefined();
});
