import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { readAtMost } from './read-at-most.ts';

const stream = (...texts: readonly string[]): Readable => Readable.from(texts.map((text) => Buffer.from(text)));

test('a stream up to the limit is read whole', async () => {
  expect(String(await readAtMost(stream('ab', 'c'), 3))).toBe('abc');
  expect(await readAtMost(stream(), 0)).toHaveLength(0);
});

test('a longer one is left where it goes beyond', async () => {
  const long = stream('ab', 'cd', 'ef');
  expect(await readAtMost(long, 3)).toBeUndefined();
  expect(long.destroyed).toBe(true);
  expect(long.readableEnded).toBe(false);
});
