import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PICTURES, WIDTH } from '../../src/screenshots/pictures.ts';

const folder = new URL('../../../../docs/images/', import.meta.url);

/** Bytes: a page with some pictures on it is still quick to load. */
const LARGEST = 150_000;

const files = PICTURES.flatMap(({ name, colours, height }) =>
  colours.map((colour) => ({ file: `${name}-${colour}.png`, height })),
);

test('the pictures of the explorer are those that `npm run screenshots` takes', () => {
  expect(readdirSync(folder).toSorted()).toEqual(files.map(({ file }) => file).toSorted());
});

test.each(files)('$file is as large as it is to be', ({ file, height }) => {
  const bytes = readFileSync(new URL(file, folder));
  expect(bytes.length).toBeLessThanOrEqual(LARGEST);
  // The header of a PNG: width and height come first.
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([WIDTH, height]);
});
