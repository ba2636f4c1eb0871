import { type ArchiveFile, treeOf } from '@org/layers-client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, keysAbove, LONGEST_RUN, nodesOf, openAtFirst, shownRows, type TreeNode } from './tree-nodes.ts';

const fileOf = (path: string): ArchiveFile => ({
  path,
  size: path.length,
  packed: 0,
  crc: 0,
  isExecutable: false,
  isLink: false,
  isEncrypted: false,
  replaces: 0,
  read: () => Promise.reject(new Error('not read here')),
});

/** Names in capitals are folders, so that no path is both a file and a folder. */
const files = fc
  .uniqueArray(fc.stringMatching(/^([A-C]{1,2}\/){0,3}[a-c]{1,3}$/), { maxLength: 20 })
  .map((paths) => paths.toSorted().map(fileOf));

/** The folders above a path, outermost first. */
const parentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => `${names.slice(0, index + 1).join('/')}/`);

/** All nodes of a tree, folders before what is in them. */
const walk = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
  nodes.flatMap((node) => [node, ...walk(node.children?.() ?? [])]);

test('every file stands once in the tree, below the folders of its path, and folders add up', () => {
  fc.assert(
    fc.property(files, (all) => {
      const nodes = walk(nodesOf(treeOf(all)));
      const keys = nodes.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(
        nodes.flatMap(({ file }) => file ?? []).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
      ).toEqual(all);
      const folders = nodes.filter(({ children }) => children !== undefined);
      expect(new Set(folders.map(({ key }) => key))).toEqual(
        new Set(all.flatMap(({ path }) => parentsOf(path)).map(keyOf)),
      );
      for (const { key, name, size, count } of folders) {
        const below = all.filter(({ path }) => keyOf(path).startsWith(key));
        expect({ size, count }).toEqual({
          size: below.reduce((sum, file) => sum + file.size, 0),
          count: below.length,
        });
        expect(key.endsWith(name)).toBe(true);
      }
    }),
    { seed: 1 },
  );
});

test('folders come before files; names are what stands below the folder', () => {
  const nodes = nodesOf(treeOf(['z/b', 'a'].map(fileOf)));
  expect(nodes.map(({ name }) => name)).toEqual(['z/', 'a']);
  expect(nodes[0]!.children!().map(({ name, key }) => [name, key])).toEqual([['b', keyOf('z/b')]]);
});

test('the rows above a path are named outermost first', () => {
  const nodes = nodesOf(treeOf(['a/b/c.txt', 'a/d.txt', 'c.txt'].map(fileOf)));
  expect(keysAbove(nodes, 'a/b/c.txt')).toEqual(['a/', 'a/b/'].map(keyOf));
  expect(keysAbove(nodes, 'c.txt')).toEqual([]);
  expect(keysAbove(nodes, '')).toEqual([]);
  expect(keysAbove(nodes, 'a/gone.txt')).toEqual([]);
});

test.each([LONGEST_RUN, LONGEST_RUN + 1, 20_000])(
  'a folder of %i falls into runs that are short, and into few',
  { tags: 'long' },
  (count) => {
    const all = Array.from({ length: count }, (_, index) => fileOf(`python/f${String(index).padStart(5, '0')}`));
    const [python] = nodesOf(treeOf(all));
    const below = python!.children!();
    const runs = below.filter(({ children }) => children !== undefined);
    expect(runs).toHaveLength(count === LONGEST_RUN ? 0 : Math.ceil(count / LONGEST_RUN));
    let before = 0;
    for (const run of runs) {
      const within = run.children!();
      expect(within.length).toBeLessThanOrEqual(LONGEST_RUN);
      const name = `${before + 1}–${before + within.length}: ${within[0]!.name} … ${within.at(-1)!.name}`;
      expect(run).toMatchObject({ name, count: within.length });
      before += within.length;
    }
    expect(walk(below).flatMap(({ file }) => file ?? [])).toEqual(all);
    expect(new Set(walk([python!]).map(({ key }) => key)).size).toBe(1 + runs.length + count);
  },
);

test('what is open shows what is below it, and a file in a run has the run above it', () => {
  const names = Array.from({ length: LONGEST_RUN + 1 }, (_, index) => `python/f${String(index).padStart(5, '0')}`);
  const nodes = nodesOf(treeOf(names.map(fileOf)));
  const last = names.at(-1)!;
  const above = keysAbove(nodes, last);
  expect(above).toHaveLength(2);
  const rows = shownRows(nodes, new Set(above));
  expect(rows.at(-1)!.key).toBe(keyOf(last));
  // Its folder, both runs, and what is in the second of them.
  expect(rows).toHaveLength(3 + rows[2]!.children!().length);
  expect(shownRows(nodes, new Set())).toHaveLength(1);
});

test('at first what is at the top is open, and little of an archive that has much there', () => {
  const few = nodesOf(treeOf(['a/b/c', 'd/e', 'f'].map(fileOf)));
  expect(openAtFirst(few, undefined)).toEqual(new Set(['a/', 'd/'].map(keyOf)));
  expect(openAtFirst(few, 'a/b/c')).toEqual(new Set(['a/', 'a/b/', 'd/'].map(keyOf)));
  const long = Array.from({ length: 20_000 }, (_, index) => fileOf(`f${String(index).padStart(5, '0')}`));
  const wide = long.map(({ path }, index) => fileOf(`folder-${index % 100}/${path}`));
  for (const many of [long, wide]) {
    const nodes = nodesOf(treeOf(many));
    expect(shownRows(nodes, openAtFirst(nodes, undefined)).length).toBeLessThanOrEqual(2 * LONGEST_RUN);
    expect(openAtFirst(nodes, many.at(-1)!.path).has(nodes.at(-1)!.key)).toBe(true);
  }
});
