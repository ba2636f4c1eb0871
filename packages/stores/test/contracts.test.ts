import { CONTRACTS, type Outcome, verify } from '@org/layers-contracts';
import { expect, test } from 'vitest';
import { type DurableStore, openSqlite } from '../src/sqlite.ts';
import { fakeTarget } from './fake-target.ts';
import { hasPostgres, ownStore, skipNote } from './postgres.ts';

const said = (outcome: Outcome): string =>
  `${outcome.id}: ${'reason' in outcome && typeof outcome.reason === 'string' ? outcome.reason : outcome.kind}`;

/** What the fake over a store does not keep. */
async function broken(kind: string, opening: Promise<DurableStore>, runs: number): Promise<readonly string[]> {
  const store = await opening;
  try {
    const { outcomes } = await verify(fakeTarget(`the fake over ${kind}`, store), {
      seed: 1,
      contracts: CONTRACTS,
      runs,
    });
    expect(outcomes).toHaveLength(CONTRACTS.length);
    return outcomes.filter((outcome) => outcome.kind !== 'held').map(said);
  } finally {
    await store.close();
  }
}

test('the fake over SQLite keeps every contract, in a few cases of each', async () => {
  expect(await broken('SQLite', openSqlite(':memory:'), 5)).toEqual([]);
});

test('the fake over SQLite keeps every contract', { tags: 'long' }, async () => {
  expect(await broken('SQLite', openSqlite(':memory:'), 25)).toEqual([]);
});

test.skipIf(!hasPostgres)(`the fake over PostgreSQL keeps every contract${skipNote}`, { tags: 'long' }, async () => {
  expect(await broken('PostgreSQL', ownStore(), 5)).toEqual([]);
});
