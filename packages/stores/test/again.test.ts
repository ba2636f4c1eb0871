import { expect, test } from 'vitest';
import { again } from '../src/postgres/again.ts';

/** Fails each time in the next of these ways, and then in the last one for ever. */
const failing = (...ways: readonly string[]) => {
  let tries = 0;
  const fail = async (): Promise<never> => {
    throw new Error(ways[Math.min(tries++, ways.length - 1)]);
  };
  return { fail, tries: () => tries };
};
const mayPass = (cause: unknown): boolean => (cause as Error).message === 'may pass';

test('what fails is tried again less and less often, until patience is at its end', async () => {
  const { fail, tries } = failing('may pass');
  await expect(again(200, mayPass, fail)).rejects.toThrow('may pass');
  expect(tries()).toBeGreaterThan(1);
  // It waits for 5 ms at least, and each time for twice as long at least: six waits are 315 ms.
  expect(tries()).toBeLessThanOrEqual(7);
});

test('what will not pass is not tried again', async () => {
  const { fail, tries } = failing('may pass', 'stays', 'may pass');
  await expect(again(60_000, mayPass, fail)).rejects.toThrow('stays');
  expect(tries()).toBe(2);
});
