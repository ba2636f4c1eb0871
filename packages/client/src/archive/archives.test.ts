import { Zip, ZipPassThrough, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compareArchives } from './compare-archives.ts';
import { NotAnArchive, readArchive } from './read-archive.ts';
import { textOf } from './text-of.ts';
import { treeOf } from './tree-of.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const archive = (files: Readonly<Record<string, string>>): Blob =>
  new Blob([
    new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, bytes(text)])))),
  ]);

describe('an archive', () => {
  test('has files by path, and no folders', async () => {
    const files = await readArchive(archive({ 'python/b.py': 'b', 'python/': '', 'a.txt': 'text' }));
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['a.txt', 4],
      ['python/b.py', 1],
    ]);
    expect(textOf(await files[0]!.read())).toBe('text');
  });

  test('that has a path twice has the last of them, once', async () => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const zip = new Zip((_, chunk) => void parts.push(new Uint8Array(chunk)));
    for (const [path, text] of [
      ['a.txt', 'first'],
      ['b.txt', 'b'],
      ['a.txt', 'last'],
    ] as const) {
      const file = new ZipPassThrough(path);
      zip.add(file);
      file.push(bytes(text), true);
    }
    zip.end();
    const files = await readArchive(new Blob(parts));
    expect(files.map(({ path, size, replaces }) => [path, size, replaces])).toEqual([
      ['a.txt', 4, 1],
      ['b.txt', 1, 0],
    ]);
    expect(textOf(await files[0]!.read())).toBe('last');
  });

  test('of many files is read at once, and nothing of it is inflated', { tags: 'long' }, async () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`python/m${at % 100}/f${at}.py`, '1']));
    const files = await readArchive(archive(many));
    expect(files).toHaveLength(20_000);
    expect(treeOf(files)).toMatchObject({ count: 20_000, folders: [{ folders: { length: 100 } }] });
    expect(compareArchives(files, files.slice(1))).toMatchObject({ unchanged: 19_999, removed: [files[0]] });
  });

  test.each(['', 'no archive', 'PK\u0003\u0004'])('%j is none', async (text) => {
    await expect(readArchive(new Blob([text]))).rejects.toThrow(NotAnArchive);
  });

  test('says which files are encrypted, and gives none of them', async () => {
    const locked = new Uint8Array(await archive({ 'a.txt': 'text', 'b.txt': 'text' }).arrayBuffer());
    const view = new DataView(locked.buffer);
    // Bit 0 of the flags: in the header of the first file, and in its entry of the table (APPNOTE 4.3.7, 4.3.12, 4.4.4).
    locked[6]! |= 1;
    locked[view.getUint32(locked.length - 22 + 16, true) + 8]! |= 1;
    const files = await readArchive(new Blob([locked]));
    expect(files.map(({ isEncrypted }) => isEncrypted)).toEqual([true, false]);
    await expect(files[0]!.read()).rejects.toThrow(/a\.txt cannot be read \(.*encrypted/);
  });

  test('that lies about a file does not give it', async () => {
    const good = new Uint8Array(await archive({ 'a.txt': 'some text' }).arrayBuffer());
    const at = good.findIndex((_, index) => textOf(good.subarray(index, index + 4)) === 'a.tx') + 5;
    good[at] = good[at]! ^ 0xff;
    const [file] = await readArchive(new Blob([good]));
    await expect(file!.read()).rejects.toThrow(/./);
  });
});

test('the tree of an archive adds up', async () => {
  const tree = treeOf(await readArchive(archive({ 'a/b/c.txt': '123', 'a/d.txt': '12', 'e.txt': '1' })));
  expect(tree).toMatchObject({
    name: '',
    size: 6,
    count: 3,
    files: [{ path: 'e.txt' }],
    folders: [
      {
        name: 'a',
        size: 5,
        count: 2,
        files: [{ path: 'a/d.txt' }],
        folders: [{ name: 'b', size: 3, files: [{ path: 'a/b/c.txt' }] }],
      },
    ],
  });
});

test('two archives are compared by path and contents', async () => {
  const before = await readArchive(archive({ same: '1', changed: '1', gone: '1' }));
  const after = await readArchive(archive({ same: '1', changed: '2', fresh: '1' }));
  const { added, removed, changed, unchanged } = compareArchives(before, after);
  expect(added.map(({ path }) => path)).toEqual(['fresh']);
  expect(removed.map(({ path }) => path)).toEqual(['gone']);
  expect(changed.map((pair) => [pair.before.path, pair.after.path])).toEqual([['changed', 'changed']]);
  expect(unchanged).toBe(1);
});

test.each([
  [bytes('grün'), 'grün'],
  [new Uint8Array([0x66, 0xfc]), undefined],
  [bytes('a\0b'), undefined],
  [new Uint8Array(1_000_001).fill(65), undefined],
  [new Uint8Array(), ''],
])('text is what is UTF-8 and not too long', (given, text) => {
  expect(textOf(given)).toBe(text);
});
