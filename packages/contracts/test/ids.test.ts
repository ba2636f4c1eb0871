import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTRACTS } from '../src/contracts.ts';
import { readRecord } from '../src/record.ts';
import { MUTANTS } from './mutants/index.ts';

test('no two contracts have one id', () => {
  const ids = CONTRACTS.map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([]);
});

test('no two scenes have one name', () => {
  const names = [...new Set(CONTRACTS.map(({ scene }) => scene))].map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});

test('no contract is without a mutant that breaks it', () => {
  const broken = new Set(MUTANTS.map(({ breaks }) => breaks));
  expect(CONTRACTS.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
});

test('every mutant breaks a contract that there is, under a name of its own', () => {
  const ids = new Set(CONTRACTS.map(({ id }) => id));
  expect(MUTANTS.filter(({ breaks }) => !ids.has(breaks)).map(({ name }) => name)).toEqual([]);
  const names = MUTANTS.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});

test('ids and levels are pinned: a law never changes its meaning, a new one gets a new id', async () => {
  const lines = CONTRACTS.map(({ id, level }) => `${id} ${level}`).toSorted();
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('pinned-ids.txt');
});

test('every open question of docs/discoveries.md has its contract, and every contract to be learned its question', () => {
  const rows = readFileSync(new URL('../../../docs/discoveries.md', import.meta.url), 'utf8').split('\n');
  const asked = rows.flatMap((row) => /`([a-z]+\/[a-z\d-]+)`\s*\|$/.exec(row)?.[1] ?? []);
  const observed = CONTRACTS.filter(({ level }) => level === 'observed').map(({ id }) => id);
  expect(observed.toSorted()).toEqual(asked.toSorted());
});

test('the committed record of the fake knows every contract, and each held', () => {
  const text = readFileSync(new URL('../records/fake.json', import.meta.url), 'utf8');
  const { contracts } = readRecord(JSON.parse(text));
  const kinds = Object.entries(contracts).map(([id, { kind }]) => `${id} ${kind}`);
  expect(kinds.toSorted()).toEqual(CONTRACTS.map(({ id }) => `${id} held`).toSorted());
});
