import { expect, onTestFinished, test, vi } from 'vitest';
import { PartialDownloads, type Parts } from './partial-downloads.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

async function kept(parts: Parts): Promise<readonly number[]> {
  const all: number[] = [];
  for await (const part of parts.kept()) all.push(...part);
  return all;
}

test('what came of an archive is left to the next try, and begun anew where it is void', async () => {
  const downloads = new PartialDownloads();
  const first = downloads.take('a');
  first.write(bytes(1, 2), false);
  first.leave();
  const second = downloads.take('a');
  expect(await kept(second)).toEqual([1, 2]);
  second.write(bytes(3), false);
  expect(new Uint8Array(await second.blob().arrayBuffer())).toEqual(bytes(1, 2, 3));
  second.write(bytes(4), true);
  expect(await kept(second)).toEqual([4]);
  expect(await kept(downloads.take('b'))).toEqual([]);
});

test('two downloads of the same bytes at once do not write into one archive', async () => {
  const downloads = new PartialDownloads();
  const [one, other] = [downloads.take('a'), downloads.take('a')];
  one.write(bytes(1), false);
  other.write(bytes(1), false);
  expect(await kept(one)).toEqual([1]);
  expect(await kept(other)).toEqual([1]);
});

test('bytes are kept as they were, also where their buffer is used again', async () => {
  const downloads = new PartialDownloads();
  const buffer = bytes(1, 2);
  const parts = downloads.take('a');
  parts.write(buffer, false);
  buffer.fill(0);
  expect(await kept(parts)).toEqual([1, 2]);
});

test('what nobody takes up is given up after a while, and what is taken up begins its while anew', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const downloads = new PartialDownloads();
  const leave = (): void => {
    const parts = downloads.take('a');
    parts.write(bytes(1), false);
    parts.leave();
  };
  leave();
  vi.advanceTimersByTime(9 * 60_000);
  leave();
  vi.advanceTimersByTime(9 * 60_000);
  const taken = downloads.take('a');
  expect(await kept(taken)).toEqual([1, 1]);
  taken.leave();
  vi.advanceTimersByTime(11 * 60_000);
  expect(await kept(downloads.take('a'))).toEqual([]);
});
