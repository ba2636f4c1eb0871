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
    // What is wrong is thrown away, so that the next try begins anew.
    await rm(out);
    await writeFile(part, Buffer.from(whole.subarray(0, 100)).fill(0));
    expect(await layers('download', 'fonts:1', '--out', out)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('SHA-256'),
    });
    expect([existsSync(out), existsSync(part)]).toEqual([false, false]);
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
    await writeFile(file, 'no archive');
    expect(await layers('inspect', file)).toMatchObject({ code: 2, stderr: expect.stringContaining('no zip archive') });
    expect(await layers('inspect', './absent.zip')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not there'),
    });
  });
});

describe('diff', () => {
  test('says what is another in members, access and files', async () => {
    const { layers } = await anAccount();
    await layers('policy', 'grant', 'fonts:2', '--public');
    const { code, stdout } = await layers('diff', 'fonts:1', 'fonts:2');
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "   WHAT                     BEFORE                 AFTER
      ~  Description              Fonts                  Fonts, again
      -  LicenseInfo              MIT
      ~  CompatibleRuntimes       python3.8, python3.13  python3.13
      -  CompatibleArchitectures  x86_64
      ~  Access                   private                public
      +  stray/data.txt                                  5
      -  python/old.py            8
      ~  python/fonts.py          9                      9
      "
    `);
    expect((await layers('diff', 'fonts:1', 'fonts:2', '--exit-code')).code).toBe(1);
    expect((await layers('diff', 'fonts:1', 'fonts:1', '--exit-code')).code).toBe(0);
  });

  test('shows changed texts line by line', async () => {
    const { layers } = await anAccount();
    const { stdout } = await layers('diff', 'fonts:1', 'fonts:2', '--text');
    expect(stdout).toContain('--- a/python/fonts.py\n+++ b/python/fonts.py\n@@ -1,1 +1,1 @@\n-size = 1\n+size = 2\n');
  });
});
