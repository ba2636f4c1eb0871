import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cursors, cursorsOf, isSkewed, merge, type Row, wanting } from './merge.ts';

/** Lists of two or three regions, each in order of name. */
const lists = fc.dictionary(
  fc.constantFrom('us-east-1', 'eu-west-1', 'eu-central-1'),
  fc.uniqueArray(fc.stringMatching(/^[a-cA-C_]{1,3}$/), { maxLength: 20 }).map((names) => names.toSorted(byCode)),
  { minKeys: 1, noNullPrototype: true },
);

function byCode(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** Reads pages of so many rows, as an account that never changes has them, until all lists are at their end. */
function walked(all: Readonly<Record<string, readonly string[]>>, size: number): readonly Row[] {
  const rows: Row[] = [];
  let cursors = cursorsOf(Object.keys(all));
  for (;;) {
    const regions = wanting(cursors);
    if (regions.length === 0 && Object.values(cursors).every(({ isDone }) => isDone)) return rows;
    expect(regions).not.toEqual([]);
    const read: Cursors = Object.fromEntries(
      Object.entries(cursors).map(([region, cursor]) => {
        if (!regions.includes(region)) return [region, cursor];
        const from = Number(cursor.marker ?? 0);
        const names = all[region]!.slice(from, from + size);
        const held = names.map((LayerName) => ({ LayerName, LatestMatchingVersion: { Version: from + 1 } }));
        const isDone = from + size >= all[region]!.length;
        return [region, { held, isDone, marker: String(from + size) }];
      }),
    );
    const { rows: more, next } = merge(read);
    rows.push(...more);
    cursors = next;
  }
}

test('lists of regions come together in one, in order, each layer once, whatever pages are', () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 7 }), (all, size) => {
      const rows = walked(all, size);
      const names = [...new Set(Object.values(all).flat())].toSorted(byCode);
      expect(rows.map(({ name }) => name)).toEqual(names);
      for (const { name, newest } of rows)
        expect(Object.keys(newest).toSorted()).toEqual(
          Object.keys(all)
            .filter((region) => all[region]!.includes(name))
            .toSorted(),
        );
    }),
  );
});

test('a layer is skewed where a region has another version, or none', () => {
  const row = (newest: Row['newest']): Row => ({ name: 'a', newest });
  expect(isSkewed(row({ a: { Version: 1 }, b: { Version: 1 } }), ['a', 'b'])).toBe(false);
  expect(isSkewed(row({ a: { Version: 1 }, b: { Version: 2 } }), ['a', 'b'])).toBe(true);
  expect(isSkewed(row({ a: { Version: 1 } }), ['a', 'b'])).toBe(true);
  expect(isSkewed(row({ a: { Version: 1 } }), ['a'])).toBe(false);
});
