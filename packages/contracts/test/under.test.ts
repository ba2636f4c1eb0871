import { getEventListeners } from 'node:events';
import { expect, test } from 'vitest';
import { under } from '../src/driver/under.ts';

test('work ends with the longer signal, and for its reason', async () => {
  const longer = new AbortController();
  const reason = new Error('enough');
  const work = under(longer.signal, async (own) => {
    longer.abort(reason);
    own.throwIfAborted();
  });
  await expect(work).rejects.toBe(reason);
  await expect(under(longer.signal, async () => 'never asked')).rejects.toBe(reason);
});

test('nothing goes on listening to the longer signal, whatever comes of the work', async () => {
  const { signal } = new AbortController();
  const seen: number[] = [];
  const look = async (): Promise<void> => void seen.push(getEventListeners(signal, 'abort').length);
  await under(signal, look);
  await expect(
    under(signal, async () => {
      await look();
      throw new Error('no answer');
    }),
  ).rejects.toThrow('no answer');
  await look();
  expect(seen).toEqual([1, 1, 0]);
});
