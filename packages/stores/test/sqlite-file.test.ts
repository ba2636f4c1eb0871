import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@org/layers-fake/store';
import { expect, onTestFinished, test, vi } from 'vitest';
import { durableStore } from '../src/sql/durable.ts';
import { ask } from '../src/sql/query.ts';
import { reporting } from '../src/sql/reporting.ts';
import { statementsIn } from '../src/sql/statements.ts';
import { SqliteDatabase } from '../src/sqlite/database.ts';
import { DIALECT } from '../src/sqlite/dialect.ts';
import { APPLICATION } from '../src/sqlite/open-sqlite.ts';
import { failureOf } from '../src/sqlite/reasons.ts';
import { SCHEMA } from '../src/sqlite/schema.ts';
import { openSqlite } from '../src/sqlite.ts';
import { archiveOf, contentsOf, draftOf } from './draft.ts';
import { firstVersion, goesOnFromFirst } from './older.ts';
import { LAYER, sqliteFiles } from './sqlite-files.ts';

const STATEMENTS = statementsIn(DIALECT);
const { fileOf, written } = sqliteFiles();

test('what was kept is there when it is opened again, and the numbering goes on', async () => {
  const path = await written();
  const store = await openSqlite(path);
  onTestFinished(store.close);
  expect((await store.version(LAYER, 1))?.version).toMatchObject({ ...draftOf('first'), Version: 1 });
  expect(await store.publish(LAYER, draftOf('second'), archiveOf('second'))).toMatchObject({ Version: 2 });
});

test('a change waits for the disk, and the file is for one process', async () => {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
  onTestFinished(() => exec.mockRestore());
  const store = await openSqlite(fileOf());
  onTestFinished(store.close);
  const opened = exec.mock.contexts[0] as DatabaseSync;
  const settings = ['synchronous', 'journal_mode', 'locking_mode'].map(
    (name) => opened.prepare(`PRAGMA ${name}`).get()![name],
  );
  // 2 is FULL (https://www.sqlite.org/pragma.html#pragma_synchronous).
  expect(settings).toEqual([2, 'wal', 'exclusive']);
});

test('a file of the first schema is brought up to date', async () => {
  const path = fileOf();
  const older = new DatabaseSync(path);
  older.exec(`${SCHEMA[0]}; PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = 1`);
  for (const [text, values] of firstVersion(LAYER, draftOf('first'), archiveOf('first')))
    older.prepare(text).run(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value])));
  older.close();
  const store = await openSqlite(path);
  await goesOnFromFirst(store, LAYER);
  await store.close();
  const newer = new DatabaseSync(path);
  onTestFinished(() => newer.close());
  expect(newer.prepare('PRAGMA user_version').get()).toEqual({ user_version: SCHEMA.length });
});

test('a file is given what it begins with once', async () => {
  const path = fileOf();
  const first = await openSqlite(path);
  expect(await first.begin(contentsOf([LAYER], 2))).toBe(true);
  await first.remove(LAYER, 1);
  await first.remove(LAYER, 2);
  await first.close();
  const second = await openSqlite(path);
  onTestFinished(second.close);
  expect(await second.begin(contentsOf([LAYER], 2))).toBe(false);
  expect(await second.listVersions(LAYER, { filter: {}, limit: 10 })).toEqual([]);
});

test('a disk that is full refuses what does not fit, says so, and keeps what was there', async () => {
  const path = await written();
  const opened = new DatabaseSync(path);
  onTestFinished(() => opened.close());
  const pages = Math.ceil(statSync(path).size / 4096);
  opened.exec(`PRAGMA max_page_count = ${pages + 10}`);
  const said: string[] = [];
  const database = reporting(
    new SqliteDatabase(opened),
    (cause) => failureOf(cause, path),
    (reason) => said.push(reason),
  );
  const store = durableStore(database, STATEMENTS);
  const large = archiveOf('large', 1_000_000);
  await expect(store.publish(LAYER, draftOf('large', large), large)).rejects.toThrow(StoreFailure);
  expect(said).toEqual([
    `There is no room left for ${path}: free some on its disk. What was kept before is still there.`,
  ]);
  expect((await store.contents()).layers).toMatchObject([{ nextVersion: 2, versions: [{ Version: 1 }] }]);
  expect(await store.publish(LAYER, draftOf('small'), archiveOf('small'))).toMatchObject({ Version: 2 });
});

test('of work that fails half way nothing is kept', async () => {
  const opened = new DatabaseSync(':memory:');
  onTestFinished(() => opened.close());
  opened.exec('CREATE TABLE marks (mark TEXT)');
  const database = new SqliteDatabase(opened);
  const failing = database.write(function* () {
    yield* ask({ name: 'mark', text: "INSERT INTO marks VALUES ('half')" });
    throw new Error('half way');
  });
  await expect(failing).rejects.toThrow('half way');
  expect(opened.prepare('SELECT * FROM marks').all()).toEqual([]);
  expect(opened.isTransaction).toBe(false);
});

test('an archive is read in pieces, from anywhere to anywhere', async () => {
  const store = await openSqlite(':memory:');
  onTestFinished(store.close);
  const bytes = archiveOf('long', 600_000);
  const draft = draftOf('long', bytes);
  await store.publish(LAYER, draft, bytes);
  const archive = (await store.archive(draft.CodeSha256))!;
  expect(archive.size).toBe(600_000);
  for (const [from, to] of [
    [0, 600_000],
    [262_143, 262_145],
    [262_144, 524_288],
    [599_999, 600_000],
    [100, 100],
  ] as const)
    expect(await new Response(archive.read(from, to)).bytes()).toEqual(bytes.subarray(from, to));
});

test('who began to read an archive reads it to its end, whatever is deleted meanwhile', async () => {
  const store = await openSqlite(':memory:');
  onTestFinished(store.close);
  const bytes = archiveOf('long', 600_000);
  const draft = draftOf('long', bytes);
  await store.publish(LAYER, draft, bytes);
  const stream = (await store.archive(draft.CodeSha256))!.read(0, bytes.length);
  await store.remove(LAYER, 1);
  expect(await store.archive(draft.CodeSha256)).toBeUndefined();
  expect(await new Response(stream).bytes()).toEqual(bytes);
});

test('archives are dropped an hour after the last version that held them, and none before', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  onTestFinished(() => void vi.useRealTimers());
  const opened = new DatabaseSync(':memory:');
  onTestFinished(() => opened.close());
  opened.exec(SCHEMA.join(''));
  const store = durableStore(new SqliteDatabase(opened), STATEMENTS);
  for (const name of ['held', 'first', 'second', 'third', 'held'])
    await store.publish(LAYER, draftOf(name), archiveOf(name));
  const kept = (): unknown => opened.prepare('SELECT count(DISTINCT code_sha256) AS kept FROM chunks').get()!['kept'];
  await store.remove(LAYER, 1);
  await store.remove(LAYER, 2);
  vi.setSystemTime(3_600_000);
  await store.remove(LAYER, 3);
  expect(kept()).toBe(4);
  vi.setSystemTime(3_600_001);
  await store.remove(LAYER, 4);
  expect(kept()).toBe(3);
  const { size, read } = (await store.archive(draftOf('held').CodeSha256))!;
  expect(await new Response(read(0, size)).bytes()).toEqual(archiveOf('held'));
});

test('equal archives are kept once, and once more after they were let go of', async () => {
  const path = fileOf();
  const store = await openSqlite(path);
  const bytes = archiveOf('equal', 3_000_000);
  const draft = draftOf('equal', bytes);
  for (let number = 0; number < 10; number++) await store.publish(LAYER, draft, bytes);
  for (let number = 1; number <= 10; number++) await store.remove(LAYER, number);
  await store.publish(LAYER, draft, bytes);
  expect(await new Response((await store.archive(draft.CodeSha256))!.read(0, bytes.length)).bytes()).toEqual(bytes);
  await store.close();
  expect(statSync(path).size).toBeLessThan(4_000_000);
});
