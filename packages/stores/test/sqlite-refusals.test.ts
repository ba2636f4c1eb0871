import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@org/layers-fake/store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '../src/sqlite.ts';
import { archiveOf, draftOf } from './draft.ts';
import { LAYER, sqliteFiles } from './sqlite-files.ts';

const { folder, fileOf, written } = sqliteFiles();

/** Why a file cannot be used. */
async function refusal(path: string): Promise<string> {
  const failure = await openSqlite(path).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(StoreFailure);
  return (failure as StoreFailure).reason;
}

describe('one sentence, and nothing lost, where a file cannot be used', () => {
  test('since another has it', async () => {
    const path = fileOf();
    const first = await openSqlite(path);
    onTestFinished(first.close);
    expect(await refusal(path)).toBe(
      `${path} is in use by another process: stop that one, or give this one a file of its own.`,
    );
    await first.publish(LAYER, draftOf('first'), archiveOf('first'));
    expect(await first.version(LAYER, 1)).toBeDefined();
  });

  test.each([
    ['its folder is not there', join(folder, 'none', 'layers.db')],
    ['its folder is read-only, for root, too', '/proc/layers.db'],
  ])('since %s', async (_, path) => {
    expect(await refusal(path)).toBe(
      `${path} cannot be opened: its folder must exist, and be one that can be written to.`,
    );
  });

  test.each([
    [folder, `${folder} is a folder: name a file in it.`],
    ['', 'The path of a file is empty: name one.'],
    [`${folder}/a\0b`, expect.stringMatching(/a\0b cannot be used: .+\.$/)],
    [join(folder, 'a'.repeat(300)), expect.stringMatching(/aaa cannot be used: ENAMETOOLONG: .+\.$/)],
  ])('since it is none: %j', async (path, reason) => {
    expect(await refusal(path)).toEqual(reason);
  });

  test('since it is a letter to somebody, and a short one', async () => {
    const path = fileOf();
    writeFileSync(path, 'x');
    expect(await refusal(path)).toBe(`${path} is no SQLite database: choose another file.`);
    expect(readFileSync(path, 'utf8')).toBe('x');
  });

  test('since it is a URI', async () => {
    expect(await refusal('file:layers.db?mode=ro')).toBe('file:layers.db?mode=ro is a URI: name the file by its path.');
  });

  test.skipIf(process.platform === 'win32')('since it is a device (Windows has none that is a path)', async () => {
    expect(await refusal('/dev/null')).toBe('/dev/null is no file: choose another one.');
  });

  test('since it is no database', async () => {
    const path = fileOf();
    writeFileSync(path, 'a letter to somebody, and long enough to be looked at'.repeat(100));
    const before = readFileSync(path);
    expect(await refusal(path)).toBe(`${path} is no SQLite database: choose another file.`);
    expect(readFileSync(path)).toEqual(before);
  });

  test('since it is the database of another program', async () => {
    const path = fileOf();
    const other = new DatabaseSync(path);
    other.exec('CREATE TABLE letters (text TEXT)');
    other.close();
    const before = readFileSync(path);
    expect(await refusal(path)).toBe(`${path} is a database of another program: choose another file.`);
    expect(readFileSync(path)).toEqual(before);
  });

  test('since a newer version of layers wrote it', async () => {
    const path = await written();
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 1000');
    newer.close();
    expect(await refusal(path)).toMatch(
      /^\S+ was written by a newer version of layers \(schema 1000, this one knows \d+\): update layers, or choose another file\.$/,
    );
  });

  test('since it is damaged', async () => {
    const path = await written();
    const bytes = readFileSync(path);
    // The header stays: what is behind it is what is looked at.
    writeFileSync(path, bytes.fill(0x5a, 100));
    expect(await refusal(path)).toBe(`${path} is damaged: restore it from a copy, or choose another file.`);
  });
});
