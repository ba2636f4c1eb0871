import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('the likest first, and no more than are wanted', () => {
  expect(nearest('lsit', ['verify', 'list', 'latest'], 2)).toEqual(['list', 'latest']);
  expect(nearest('', ['b', 'ab'], 5)).toEqual(['b', 'ab']);
  expect(nearest('a', [], 1)).toEqual([]);
});
