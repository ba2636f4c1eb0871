import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('works are done in the order in which they were given, whatever each of them takes', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done: string[] = [];
  const row = inTurn();
  const first = row.add(async () => {
    await promise;
    done.push('first');
  });
  const second = row.add(async () => void done.push('second'));
  resolve();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'second']);
});

test('a work that fails is told to whoever gave it, and keeps nobody else waiting', async () => {
  const row = inTurn();
  const failed = row.add(async () => await Promise.reject(new Error('no')));
  const next = row.add(async () => {});
  await expect(failed).rejects.toThrow('no');
  await expect(next).resolves.toBeUndefined();
});

test('nothing waits where all is done', async () => {
  const row = inTurn();
  expect(row.waiting).toBeUndefined();
  void row.add(async () => {});
  expect(row.waiting).toBeInstanceOf(Promise);
  await row.waiting;
  expect(row.waiting).toBeUndefined();
});
