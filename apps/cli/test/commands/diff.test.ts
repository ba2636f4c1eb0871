import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareArchives, readArchive } from '@org/layers-client';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gitPatches } from '../../src/layers/git-patch.ts';
import { asTerminal } from '../as-terminal.ts';
import { ranHere } from '../running-here.ts';
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

const MODES = { file: 0o100644, program: 0o100755, link: 0o120777 } as const;

/** An archive made on Unix, whose files have modes. */
const unixArchive = (
  files: Readonly<Record<string, readonly [text: string | Uint8Array, kind?: keyof typeof MODES]>>,
) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, [text, kind = 'file']]) => [
        path,
        [typeof text === 'string' ? new TextEncoder().encode(text) : text, { os: 3, attrs: MODES[kind] << 16 }],
      ]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );

const patchOf = async (before: Uint8Array, after: Uint8Array, patience?: number): Promise<string> => {
  const [old, now] = await Promise.all(
    [before, after].map(async (bytes) => await readArchive(new Blob([new Uint8Array(bytes)]))),
  );
  let patch = '';
  for await (const part of gitPatches(compareArchives(old!, now!), patience)) patch += part;
  return patch;
};

test('modes, links, what is empty and what is no text', async () => {
  const before = unixArchive({
    'a b.txt': ['same\n'],
    'bin/run': ['#!/bin/sh\n'],
    'lib/old': ['lib.so.1', 'link'],
    'now-link': ['text'],
    photo: [new Uint8Array([0, 1])],
    '"quoted".txt': ['1'],
  });
  const after = unixArchive({
    'a b.txt': ['same\n'],
    'bin/run': ['#!/bin/sh\n', 'program'],
    empty: [''],
    'lib/old': ['lib.so.2', 'link'],
    'now-link': ['other', 'link'],
    photo: [new Uint8Array([0, 2])],
    '"quoted".txt': ['2'],
  });
  expect(await patchOf(before, after)).toMatchInlineSnapshot(`
    "diff --git "a/\\"quoted\\".txt" "b/\\"quoted\\".txt"
    --- "a/\\"quoted\\".txt"
    +++ "b/\\"quoted\\".txt"
    @@ -1,1 +1,1 @@
    -1
    \\ No newline at end of file
    +2
    \\ No newline at end of file
    diff --git a/bin/run b/bin/run
    old mode 100644
    new mode 100755
    diff --git a/empty b/empty
    new file mode 100644
    diff --git a/lib/old b/lib/old
    --- a/lib/old
    +++ b/lib/old
    @@ -1,1 +1,1 @@
    -lib.so.1
    \\ No newline at end of file
    +lib.so.2
    \\ No newline at end of file
    diff --git a/now-link b/now-link
    deleted file mode 100644
    --- a/now-link
    +++ /dev/null
    @@ -1,1 +0,0 @@
    -text
    \\ No newline at end of file
    diff --git a/now-link b/now-link
    new file mode 120000
    --- /dev/null
    +++ b/now-link
    @@ -0,0 +1,1 @@
    +other
    \\ No newline at end of file
    diff --git a/photo b/photo
    Binary files a/photo and b/photo differ
    "
  `);
  await Promise.all([writeFile(join(folder, 'modes-a.zip'), before), writeFile(join(folder, 'modes-b.zip'), after)]);
  const { stdout } = await ranHere(['diff', join(folder, 'modes-a.zip'), join(folder, 'modes-b.zip')]);
  expect(stdout).toMatch(/~ {2}bin\/run +10 100644 {2}10 100755/);
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

test('two long texts with nothing in common end within their bound, whole', async () => {
  const lines = (seed: string): readonly string[] =>
    Array.from({ length: 20_000 }, (_, at) => createHash('md5').update(`${seed}${at}`).digest('hex'));
  const [old, now] = [lines('old'), lines('now')];
  const patch = await patchOf(
    unixArchive({ 'a.txt': [`${old.join('\n')}\n`] }),
    unixArchive({ 'a.txt': [now.join('\n')] }),
    20,
  );
  const [, hunk, ...rest] = patch.split(/(@@ .* @@)\n/);
  expect(hunk).toBe('@@ -1,20000 +1,20000 @@');
  expect(rest.join('').split('\n')).toEqual([
    ...old.map((line) => `-${line}`),
    ...now.map((line) => `+${line}`),
    '\\ No newline at end of file',
    '',
  ]);
});
