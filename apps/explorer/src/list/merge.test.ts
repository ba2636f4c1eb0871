import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, isSkewed, merge, type RegionList, type Row, wanting } from './merge.ts';

/** Layers of an account that never changes, by region, each list in order of name. */
type Account = Readonly<Record<string, readonly string[]>>;

const accounts: fc.Arbitrary<Account> = fc.dictionary(
  fc.constantFrom('us-east-1', 'eu-west-1', 'eu-central-1'),
  fc.uniqueArray(fc.stringMatching(/^[a-cA-C_]{1,3}$/), { maxLength: 20 }).map((names) => names.toSorted(byCode)),
  { minKeys: 1, noNullPrototype: true },
);

/** Pages after which regions answer no more, for as many questions. */
const faults = fc.dictionary(
  fc.constantFrom('us-east-1', 'eu-west-1', 'eu-central-1'),
  fc.record({ after: fc.nat({ max: 4 }), times: fc.nat({ max: 8 }) }),
  { noNullPrototype: true },
);

const sizes = fc.integer({ min: 1, max: 7 });

function byCode(one: string, other: string): number {
  return one < other ? -1 : 1;
}

/** A list of which so many layers were read. */
const listOf = (account: Account, region: string, read: number, isStopped: boolean): RegionList => ({
  region,
  layers: account[region]!.slice(0, read).map((LayerName) => ({ LayerName, LatestMatchingVersion: { Version: 1 } })),
  isWhole: read > 0 && read >= account[region]!.length,
  isStopped,
});

/** Whether what a row says is true of the account, and whatever was read is said. */
function expectTrue({ name, newest, unknown }: Row, account: Account, lists: readonly RegionList[]): void {
  for (const { region, layers, isWhole } of lists) {
    const wasRead = isWhole || name <= (layers.at(-1)?.LayerName ?? '');
    expect(unknown.includes(region)).toBe(!wasRead);
    expect(region in newest).toBe(wasRead && account[region]!.includes(name));
  }
}

/** What is shown after each page, until nothing more is read. */
function* walk(account: Account, size: number, fault: Readonly<Record<string, { after: number; times: number }>> = {}) {
  const pages = Object.fromEntries(Object.keys(account).map((region) => [region, 0]));
  const left = Object.fromEntries(Object.entries(fault).map(([region, { times }]) => [region, times]));
  let end = '';
  for (;;) {
    const lists = Object.keys(account).map((region) => {
      const isStopped = pages[region]! >= (fault[region]?.after ?? Infinity) && left[region]! > 0;
      // Asked again meanwhile: some time it answers.
      if (isStopped) left[region]!--;
      return listOf(account, region, pages[region]! * size, isStopped);
    });
    const now = endOf(lists);
    end = now > end ? now : end;
    yield { lists, rows: merge(lists, end) };
    const next = wanting(lists);
    if (next.length === 0 && lists.every(({ isStopped }) => !isStopped)) return;
    for (const region of next) pages[region]!++;
  }
}

// A list is whole once a page says so, also an empty one.
const notEmpty = accounts.filter((account) => Object.values(account).every(({ length }) => length > 0));

test('lists of regions come together in one, in order, each layer once, whatever pages are', () => {
  fc.assert(
    fc.property(notEmpty, sizes, (account, size) => {
      const names = [...new Set(Object.values(account).flat())].toSorted(byCode);
      let shown: readonly Row[] = [];
      for (const { rows, lists } of walk(account, size)) {
        // Rows are added below, and those above stay as they are: as long as all answer, all is known of them.
        expect(rows.slice(0, shown.length)).toEqual(shown);
        for (const row of rows) {
          expectTrue(row, account, lists);
          expect(row.unknown).toEqual([]);
        }
        shown = rows;
      }
      expect(shown.map(({ name }) => name)).toEqual(names);
    }),
    { seed: 1 },
  );
});

test('of regions that stop answering, and answer again, no row says what is not known, and none vanishes', () => {
  fc.assert(
    fc.property(notEmpty, sizes, faults, (account, size, fault) => {
      const names = [...new Set(Object.values(account).flat())].toSorted(byCode);
      let shown: readonly string[] = [];
      for (const { rows, lists } of walk(account, size, fault)) {
        for (const row of rows) expectTrue(row, account, lists);
        const now = rows.map(({ name }) => name);
        expect(now).toEqual([...new Set(now)].toSorted(byCode));
        expect(now).toEqual(expect.arrayContaining([...shown]));
        shown = now;
      }
      expect(shown).toEqual(names);
    }),
    { seed: 2 },
  );
});

test('a region that stopped holds nobody back, and one that is added is read before the others go on', () => {
  const account = { here: ['a', 'b', 'c'], there: ['a', 'b', 'c'] };
  const here = listOf(account, 'here', 2, false);
  expect(endOf([here, listOf(account, 'there', 0, true)])).toBe('b');
  expect(wanting([here, listOf(account, 'there', 0, true)])).toEqual(['here']);
  const added = [here, listOf(account, 'there', 0, false)];
  expect(endOf(added)).toBe('');
  expect(wanting(added)).toEqual(['there']);
  expect(merge(added, 'b').map(({ unknown }) => unknown)).toEqual([['there'], ['there']]);
  expect(endOf([listOf(account, 'here', 3, false), listOf(account, 'there', 1, true)])).toBe('c');
  expect(endOf([])).toBe('');
});

test('a layer is skewed where a region has another version, or none, and not where that is not known', () => {
  const row = (newest: Row['newest'], ...unknown: string[]): Row => ({ name: 'a', newest, unknown });
  expect(isSkewed(row({ a: { Version: 1 }, b: { Version: 1 } }), ['a', 'b'])).toBe(false);
  expect(isSkewed(row({ a: { Version: 1 }, b: { Version: 2 } }), ['a', 'b'])).toBe(true);
  expect(isSkewed(row({ a: { Version: 1 } }), ['a', 'b'])).toBe(true);
  expect(isSkewed(row({ a: { Version: 1 } }), ['a'])).toBe(false);
  expect(isSkewed(row({ a: { Version: 1 } }, 'b'), ['a', 'b'])).toBe(false);
  expect(isSkewed(row({ a: { Version: 1 }, c: { Version: 2 } }, 'b'), ['a', 'b', 'c'])).toBe(true);
});
