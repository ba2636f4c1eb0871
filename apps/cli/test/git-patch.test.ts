import { createHash } from 'node:crypto';
import { compareArchives, readArchive } from '@org/layers-client';
import { expect, test } from 'vitest';
import { gitPatches } from '../src/layers/git-patch.ts';
import { unixArchive } from './unix-archive.ts';

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
});

test('two long texts with nothing in common end within their bound, whole', { tags: 'long' }, async () => {
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
