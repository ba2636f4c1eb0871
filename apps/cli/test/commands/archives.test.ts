import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anAccount, archiveOf } from './a-fake.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-archives-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

describe('download', () => {
  test('brings the bytes of the version, and nothing is left beside them', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'fonts.zip');
    const { code, stdout } = await layers('download', 'fonts:1', '--out', out, '--output', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).CodeSha256).toBe(hashOf(await readFile(out)));
    expect(await readdir(folder)).toEqual(['fonts.zip']);
  });

  test('writes over nothing that is there, unless it is told to', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'mine.zip');
    await writeFile(out, 'mine');
    const { code, stderr } = await layers('download', 'fonts:1', '--out', out);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is there already.*--force/)]);
    expect(await readFile(out, 'utf8')).toBe('mine');
    expect((await layers('download', 'fonts:1', '--out', out, '--force')).code).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
  });

  test('goes on where it ended', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'resumed.zip');
    await layers('download', 'fonts:1', '--out', out);
    const whole = await readFile(out);
    const part = `${out}.${hashOf(whole)
      .replaceAll(/[^a-zA-Z0-9]/g, '')
      .slice(0, 12)}.part`;
    await rm(out);
    await writeFile(part, whole.subarray(0, 100));
    const { code, stderr } = await layers('download', 'fonts:1', '--out', out);
    expect([code, stderr]).toEqual([0, expect.stringContaining('going on after 100 B')]);
    expect(await readFile(out)).toEqual(whole);
    // What is wrong is no beginning.
    for (const size of [100, whole.length + 1]) {
      await rm(out);
      await writeFile(part, new Uint8Array(size));
      expect((await layers('download', 'fonts:1', '--out', out)).code).toBe(0);
      expect(await readFile(out)).toEqual(whole);
      expect(existsSync(part)).toBe(false);
    }
  });
});

describe('a download', () => {
  test('is of one process alone, and a lock of one that is gone is nobody’s', async () => {
    const { layers } = await anAccount();
    const out = join(folder, 'locked.zip');
    const { Content } = JSON.parse((await layers('get', 'fonts:1', '--output', 'json')).stdout);
    const lock = `${out}.${Content.CodeSha256.replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 12)}.part.lock`;
    await writeFile(lock, String(process.pid));
    expect(await layers('download', 'fonts:1', '--out', out)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`the process ${process.pid}`),
    });
    await writeFile(lock, '999999999');
    expect((await layers('download', 'fonts:1', '--out', out)).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  test('wants a place for its file', async () => {
    const { layers } = await anAccount();
    expect(await layers('download', 'fonts:1', '--out', folder, '--force')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is a folder'),
    });
    expect(await layers('download', 'fonts:1', '--out', join(folder, 'no', 'a.zip'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not there'),
    });
  });
});

describe('inspect', () => {
  test('shows files with sizes, and says what no function finds', async () => {
    const { layers } = await anAccount();
    const { code, stdout, stderr } = await layers('inspect', 'fonts:2');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "PATH             SIZE  PACKED
      python/fonts.py   9 B    11 B
      stray/data.txt    5 B     7 B
      "
    `);
    expect(stderr).toContain('no runtime looks for stray/ by itself');
    expect((await layers('inspect', 'fonts:2', '--check')).code).toBe(1);
    expect((await layers('inspect', 'fonts:1', '--check')).code).toBe(0);
  });

  test('prints one file, and looks into files of this machine', async () => {
    const { layers, requests } = await anAccount();
    expect((await layers('inspect', 'fonts:2', '--file', 'python/fonts.py')).stdout).toBe('size = 2\n');
    expect(await layers('inspect', 'fonts:2', '--file', 'absent')).toMatchObject({ code: 2 });
    requests.length = 0;
    const file = join(folder, 'local.zip');
    await writeFile(file, archiveOf({ 'nodejs/index.js': '' }));
    const { code, stderr } = await layers('inspect', file, '--runtime', 'nodejs22.x', '--check');
    expect([code, stderr]).toEqual([1, expect.stringContaining('nothing in it lies in nodejs/node_modules/')]);
    expect(requests).toEqual([]);
    await writeFile(file, archiveOf({ '../up.txt': 'up', '/top.txt': 'top', 'bell\u0007.txt': '' }));
    expect((await layers('inspect', file)).stdout).toMatch(/^PATH.*\n\.\.\/up\.txt .*\n\/top\.txt .*\nbell.\.txt /);
    await writeFile(file, 'no archive');
    expect(await layers('inspect', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('no zip archive') });
    expect(await layers('inspect', './absent.zip')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not there'),
    });
  });
});
