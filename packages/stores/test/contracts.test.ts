import { CONTRACTS, type Outcome, verify } from '@org/layers-contracts';
import { fakeTarget } from '@org/layers-contracts/fake-target';
import { expect, test } from 'vitest';
import { type DurableStore, openSqlite } from '../src/sqlite.ts';
import { hasPostgres, ownStore, skipNote } from './postgres.ts';

const said = (outcome: Outcome): string =>
  `${outcome.id}: ${'reason' in outcome && typeof outcome.reason === 'string' ? outcome.reason : outcome.kind}`;

/** What the fake over a store does not keep; each contract is asked for, and large ones alone may be left out. */
async function broken(
  kind: string,
  opening: Promise<DurableStore>,
  runs: number,
  large = true,
): Promise<readonly string[]> {
  const store = await opening;
  try {
    const target = fakeTarget(undefined, `the fake over ${kind}`, { randomSeed: 1, store }, large);
    const { outcomes } = await verify(target, { seed: 1, contracts: CONTRACTS, runs });
    expect(outcomes).toHaveLength(CONTRACTS.length);
    const isLeftOut = (outcome: Outcome): boolean =>
      !large && outcome.kind === 'skipped' && outcome.missing.join() === 'large archives';
    return outcomes.filter((outcome) => outcome.kind !== 'held' && !isLeftOut(outcome)).map(said);
  } finally {
    await store.close();
  }
}

test('the fake over SQLite keeps every contract but those of large archives, in a few cases of each', async () => {
  expect(await broken('SQLite', openSqlite(':memory:'), 5, false)).toEqual([]);
});

test('the fake over SQLite keeps every contract', { tags: 'long' }, async () => {
  expect(await broken('SQLite', openSqlite(':memory:'), 25)).toEqual([]);
});

test.skipIf(!hasPostgres)(`the fake over PostgreSQL keeps every contract${skipNote}`, { tags: 'long' }, async () => {
  expect(await broken('PostgreSQL', ownStore(), 5)).toEqual([]);
});
