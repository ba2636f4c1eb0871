import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestVersion } from './newest.ts';

/** A layer whose versions are these, and how often it was asked. */
function layerOf(versions: ReadonlySet<number>) {
  const asked: number[] = [];
  const exists = async (version: number): Promise<boolean> => {
    asked.push(version);
    return versions.has(version);
  };
  return { exists, asked };
}

/** Versions between which at most so many numbers are missing. */
const versionsWithGaps = (most: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(fc.integer({ min: 1, max: most + 1 }), { maxLength: 300 })
    .map((steps) => steps.reduce<number[]>((all, step) => [...all, (all.at(-1) ?? 0) + step], []));

test('the newest is found whatever is missing before it, as long as gaps are small', async () => {
  await fc.assert(
    fc.asyncProperty(versionsWithGaps(4), async (versions) => {
      const { exists } = layerOf(new Set(versions));
      expect(await newestVersion({ exists, gap: 5 })).toBe(versions.at(-1));
    }),
    { seed: 1 },
  );
});

test('from wherever it is looked for, also from a version that was deleted since', async () => {
  const cases = versionsWithGaps(4).chain((versions) =>
    fc.tuple(fc.constant(versions), fc.integer({ min: 0, max: versions.at(-1) ?? 0 })),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([versions, from]) => {
      const { exists } = layerOf(new Set(versions));
      expect(await newestVersion({ exists, from, gap: 5 })).toBe(versions.at(-1));
    }),
    { seed: 2 },
  );
});

test('hundreds of versions take tens of questions, and no number is asked twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (newest) => {
      const { exists, asked } = layerOf(new Set(Array.from({ length: newest }, (_, at) => at + 1)));
      expect(await newestVersion({ exists })).toBe(newest);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeLessThanOrEqual(8 * Math.ceil(Math.log2(newest + 1)) + 8);
    }),
    { seed: 3 },
  );
});

test('of a layer that shows nothing so many numbers are asked as a gap has', async () => {
  const { exists, asked } = layerOf(new Set());
  expect(await newestVersion({ exists, gap: 3 })).toBeUndefined();
  expect(asked).toEqual([1, 2, 3]);
});

test('a known one that is gone is looked for below, where the first are gone too', async () => {
  const { exists, asked } = layerOf(new Set([30, 31, 38]));
  expect(await newestVersion({ exists, from: 40 })).toBe(38);
  expect(asked).toEqual([41, 42, 43, 44, 45, 40, 39, 38]);
});

test('below a gap as well, from 1 on, and politely', async () => {
  const { exists, asked } = layerOf(new Set([1, 2, 3]));
  expect(await newestVersion({ exists, from: 40 })).toBe(3);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBeLessThanOrEqual(25);
});

test('what is behind a gap is not seen, and of a layer whose first are gone nothing', async () => {
  const search = async (from: number, ...versions: readonly number[]): Promise<number | undefined> =>
    await newestVersion({ exists: layerOf(new Set(versions)).exists, from });
  expect(await search(1, 1, 7)).toBe(1);
  expect(await search(1, 1, 6)).toBe(6);
  expect(await search(0, 6, 7)).toBeUndefined();
  expect(await search(6, 6, 7)).toBe(7);
  expect(await search(40, 20, 21)).toBeUndefined();
});
