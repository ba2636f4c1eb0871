import { expect, test } from 'vitest';
import { idsOf, requestIdsOf } from './ids.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test('ids are UUIDs that depend on their parts and the seed', () => {
  const ids = [idsOf(undefined)('a', 1), idsOf(1)('a', 1), idsOf(2)('a', 1), idsOf(1)('a', 2)];
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(4);
  expect(idsOf(1)('a', 1)).toBe(ids[1]);
});

test('ids of requests are UUIDs that depend on their number and the seed', () => {
  const [none, one] = [requestIdsOf(undefined), requestIdsOf(1)];
  const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);
  const ids = numbers.flatMap((number) => [none(number), one(number)]);
  for (const id of ids) expect(id).toMatch(UUID);
  expect(new Set(ids).size).toBe(2000);
  expect(numbers.toReversed().map(requestIdsOf(1)).toReversed()).toEqual(numbers.map(one));
});
