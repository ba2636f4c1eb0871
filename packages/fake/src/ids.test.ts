import { expect, test } from 'vitest';
import { idsOf, requestIdsOf } from './ids.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test('ids are UUIDs that depend on their parts and the seed', () => {
  const ids = [idsOf(undefined)('a', 1), idsOf(1)('a', 1), idsOf(2)('a', 1), idsOf(1)('a', 2)];
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(4);
  expect(idsOf(1)('a', 1)).toBe(ids[1]);
});

test('no two of many requests have the same id, in the first group alone or in the last', () => {
  const idOf = requestIdsOf(idsOf(7));
  const ids = Array.from({ length: 20_000 }, (_, number) => idOf(number));
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids.map((id) => id.slice(0, 8))).size).toBe(20_000);
  expect(new Set(ids.map((id) => id.slice(-8))).size).toBe(20_000);
});

test('ids of requests that follow each other share next to nothing, and follow from the seed', () => {
  const idOf = requestIdsOf(idsOf(7));
  const shared = idOf(1)
    .split('')
    .filter((letter, at) => letter !== '-' && letter === idOf(2)[at]);
  expect(shared.length).toBeLessThan(8);
  expect(requestIdsOf(idsOf(7))(1)).toBe(idOf(1));
  expect(requestIdsOf(idsOf(8))(1)).not.toBe(idOf(1));
});
