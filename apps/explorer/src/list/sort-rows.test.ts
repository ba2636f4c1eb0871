import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from './merge.ts';
import { createdOf, sortRows } from './sort-rows.ts';

const DAY = 86_400_000;

/** Rows with names of their own, whose newest versions are of a few days, or of none. */
const rows = fc
  .uniqueArray(fc.record({ name: fc.stringMatching(/^[a-cA-C_]{1,3}$/), day: fc.option(fc.nat({ max: 20 })) }), {
    selector: ({ name }) => name,
  })
  .map((all) =>
    all.map(({ name, day }): Row => ({
      name,
      newest: day === null ? {} : { here: { CreatedDate: dateOf(day) } },
      unknown: [],
    })),
  );

function dateOf(day: number): string {
  return new Date(Date.UTC(2024) + day * DAY).toISOString().replace('Z', '+0000');
}

const time = (row: Row): number =>
  createdOf(row) === '' ? -Infinity : Date.parse(createdOf(row).replace('+0000', 'Z'));

test('sorting loses nothing, and is by name or by date, whatever has no date first', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const byName = sortRows(all, 'name').map(({ name }) => name);
      expect(byName).toEqual(all.map(({ name }) => name).toSorted());
      expect(sortRows(all, '-name').map(({ name }) => name)).toEqual(byName.toReversed());
      const byDate = sortRows(all, 'created');
      expect(new Set(byDate)).toEqual(new Set(all));
      expect(byDate.map(time)).toEqual(
        all.map(time).toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0)),
      );
      expect(sortRows(all, '-created').map(time)).toEqual(byDate.map(time).toReversed());
    }),
    { seed: 1 },
  );
});

test('rows of one date stay in their order', () => {
  const [one, other] = ['b', 'a'].map((name): Row => ({
    name,
    newest: { here: { CreatedDate: dateOf(1) } },
    unknown: [],
  }));
  expect(sortRows([one!, other!], 'created')).toEqual([one, other]);
  expect(sortRows([one!, other!], '-created')).toEqual([one, other]);
});
