import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asTerminal } from '../as-terminal.ts';
import { ranHere } from '../running-here.ts';
import { unixArchive } from '../unix-archive.ts';
import { anAccount, archiveOf } from './a-fake.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-diff-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

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

test('what was named in another order is the same', async () => {
  const { layers, fake } = await anAccount();
  const Content = { ZipFile: Buffer.from(archiveOf({ 'a.txt': 'a' })).toString('base64') };
  const CompatibleRuntimes = ['python3.12', 'python3.13'] as const;
  const CompatibleArchitectures = ['x86_64', 'arm64'] as const;
  const one = { Content, CompatibleRuntimes, CompatibleArchitectures };
  const other = {
    ...one,
    CompatibleRuntimes: CompatibleRuntimes.toReversed(),
    CompatibleArchitectures: CompatibleArchitectures.toReversed(),
  };
  const fewer = { ...one, CompatibleRuntimes: CompatibleRuntimes.slice(1) };
  await fake.seed({ layers: [{ LayerName: 'named', versions: [one, other, fewer] }] });
  expect((await layers('diff', 'named:1', 'named:2', '--exit-code')).code).toBe(0);
  // Where they are not the same, they are shown as they were named.
  const { stdout } = await layers('diff', 'named:2', 'named:3', '--output', 'json');
  expect(JSON.parse(stdout).Members).toEqual([
    { Member: 'CompatibleRuntimes', Before: other.CompatibleRuntimes, After: fewer.CompatibleRuntimes },
  ]);
});

test('tells accounts apart, compares no access with a file, and none that is not ours to see', async () => {
  const { layers, url } = await anAccount();
  await layers('policy', 'grant', 'fonts:1', '--account', '111122223333');
  await layers('policy', 'grant', 'fonts:2', '--account', '444455556666');
  const { stdout } = await layers('diff', 'fonts:1', 'fonts:2', '--output', 'json');
  expect(JSON.parse(stdout).Members).toContainEqual({
    Member: 'Access',
    Before: ['111122223333'],
    After: ['444455556666'],
  });
  const file = join(folder, 'same.zip');
  await layers('download', 'fonts:1', '--out', file);
  expect((await layers('diff', 'fonts:1', file, '--exit-code')).code).toBe(0);
  const arn = 'arn:aws:lambda:us-east-1:123456789012:layer:fonts:1';
  const other = await ranHere(['diff', arn, file, '--endpoint-url', url], {
    AWS_ACCESS_KEY_ID: '111122223333',
    AWS_SECRET_ACCESS_KEY: 'x',
  });
  expect(other.code).toBe(0);
});

test('--text shows members, and every file as git does', async () => {
  const { layers } = await anAccount();
  const { stdout } = await layers('diff', 'fonts:1', 'fonts:2', '--text');
  expect(stdout).toMatchInlineSnapshot(`
    "diff --layers arn:aws:lambda:us-east-1:123456789012:layer:fonts:1 arn:aws:lambda:us-east-1:123456789012:layer:fonts:2
    -Description: Fonts
    +Description: Fonts, again
    -LicenseInfo: MIT
    -CompatibleRuntimes: python3.8, python3.13
    +CompatibleRuntimes: python3.13
    -CompatibleArchitectures: x86_64
    diff --git a/python/fonts.py b/python/fonts.py
    --- a/python/fonts.py
    +++ b/python/fonts.py
    @@ -1,1 +1,1 @@
    -size = 1
    +size = 2
    diff --git a/python/old.py b/python/old.py
    deleted file mode 100644
    --- a/python/old.py
    +++ /dev/null
    @@ -1,1 +0,0 @@
    -old = 1
    diff --git a/stray/data.txt b/stray/data.txt
    new file mode 100644
    --- /dev/null
    +++ b/stray/data.txt
    @@ -0,0 +1,1 @@
    +data
    "
  `);
});

test('ends of lines are seen: bytes in a pipe, marks on a terminal', async () => {
  await writeFile(join(folder, 'lf.zip'), archiveOf({ 'a.txt': 'one\ntwo\n' }));
  await writeFile(join(folder, 'crlf.zip'), archiveOf({ 'a.txt': 'one\r\ntwo\n' }));
  const args = ['diff', join(folder, 'lf.zip'), join(folder, 'crlf.zip'), '--text'];
  expect((await ranHere(args)).stdout).toContain('\n-one\n+one\r\n two\n');
  const shown = await asTerminal(process.stdout, async () => await ranHere(args));
  expect(shown.stdout).toContain('\n-one\n+one^M\n two\n');
});

test('git apply makes the one of the other', async () => {
  const { layers } = await anAccount();
  const { stdout } = await layers('diff', 'fonts:1', 'fonts:2', '--text');
  const at = join(folder, 'applied');
  await mkdir(join(at, 'python'), { recursive: true });
  for (const [name, text] of [
    ['fonts.py', 'size = 1\n'],
    ['old.py', 'old = 1\n'],
  ] as const)
    await writeFile(join(at, 'python', name), text);
  execFileSync('git', ['apply'], {
    cwd: at,
    input: stdout,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: tmpdir() },
  });
  expect(await readFile(join(at, 'python/fonts.py'), 'utf8')).toBe('size = 2\n');
  expect(await readFile(join(at, 'stray/data.txt'), 'utf8')).toBe('data\n');
  await expect(stat(join(at, 'python/old.py'))).rejects.toThrow('ENOENT');
});

test('modes that changed are shown beside the sizes', async () => {
  await writeFile(join(folder, 'modes-a.zip'), unixArchive({ 'bin/run': ['#!/bin/sh\n'] }));
  await writeFile(join(folder, 'modes-b.zip'), unixArchive({ 'bin/run': ['#!/bin/sh\n', 'program'] }));
  const args = ['diff', join(folder, 'modes-a.zip'), join(folder, 'modes-b.zip')];
  expect((await ranHere(args)).stdout).toMatch(/~ {2}bin\/run +10 100644 {2}10 100755/);
  expect(JSON.parse((await ranHere([...args, '--output', 'json'])).stdout).Files).toEqual([
    { Path: 'bin/run', Before: 10, After: 10, BeforeMode: '100644', AfterMode: '100755' },
  ]);
});
