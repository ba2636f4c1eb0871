import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { start } from '../src/child.ts';

/** What size-limit says of one of its checks. */
interface Weighed {
  readonly name: string;
  readonly size: number;
  readonly sizeLimit: number;
}

const SIZE_LIMIT = fileURLToPath(new URL('bin.js', import.meta.resolve('size-limit')));

test('nothing weighs more, minified and after gzip, than it may', async () => {
  const { printed } = start(process.execPath, [SIZE_LIMIT, '--json'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });
  const weighed = JSON.parse(await printed) as readonly Weighed[];
  for (const { name, size, sizeLimit } of weighed) console.info(`${name}: ${size} bytes, at most ${sizeLimit}`);
  expect(weighed).toHaveLength(4);
  expect(weighed.filter(({ size, sizeLimit }) => size > sizeLimit)).toStrictEqual([]);
});
