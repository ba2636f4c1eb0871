import { expect, test, vi } from 'vitest';
import { startDemo } from './demo.ts';

const start = vi.hoisted(() => vi.fn<() => Promise<void>>());

vi.mock('msw/browser', () => ({ setupWorker: () => ({ start }) }));

test('a demo that could not start is started when it is asked for again, and once', { tags: 'long' }, async () => {
  start.mockRejectedValueOnce(new Error('no worker may be had')).mockResolvedValue();
  await expect(startDemo()).rejects.toThrow('no worker may be had');
  const fake = await startDemo();
  expect(await startDemo()).toBe(fake);
  expect(start).toHaveBeenCalledTimes(2);
});
