import { expect, test } from 'vitest';
import { PartialDownloads, type Parts } from './partial-downloads.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

async function kept(parts: Parts): Promise<readonly number[]> {
  const all: number[] = [];
  for await (const part of parts.kept()) all.push(...part);
  return all;
}

test('what came of an archive is kept until it is forgotten, and begun anew where it is void', async () => {
  const downloads = new PartialDownloads();
  downloads.of('a').write(bytes(1, 2), false);
  downloads.of('a').write(bytes(3), false);
  downloads.of('b').write(bytes(9), false);
  expect(await kept(downloads.of('a'))).toEqual([1, 2, 3]);
  expect(new Uint8Array(await downloads.of('a').blob().arrayBuffer())).toEqual(bytes(1, 2, 3));
  downloads.of('a').write(bytes(4), true);
  expect(await kept(downloads.of('a'))).toEqual([4]);
  downloads.forget('a');
  expect(await kept(downloads.of('a'))).toEqual([]);
  expect(await kept(downloads.of('b'))).toEqual([9]);
});

test('bytes are kept as they were, also where their buffer is used again', async () => {
  const downloads = new PartialDownloads();
  const buffer = bytes(1, 2);
  downloads.of('a').write(buffer, false);
  buffer.fill(0);
  expect(await kept(downloads.of('a'))).toEqual([1, 2]);
});
