import { expect, test } from 'vitest';
import { late } from './late.ts';

test('a part is loaded when it is asked for, and once', async () => {
  let loads = 0;
  const part = late(async () => ({ load: (loads += 1) }));
  expect(loads).toBe(0);
  expect(await Promise.all([part(), part()])).toEqual([{ load: 1 }, { load: 1 }]);
  expect(await part()).toEqual({ load: 1 });
});

test('a part that could not be loaded is loaded again', async () => {
  let loads = 0;
  const part = late(async () => {
    loads += 1;
    if (loads === 1) throw new Error('no network');
    return { loads };
  });
  await expect(part()).rejects.toThrow('no network');
  expect(await part()).toEqual({ loads: 2 });
});
