import { type ArchiveFile, treeOf } from '@org/layers-client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodesOf, parentsOf, type TreeNode } from './tree-nodes.ts';

const fileOf = (path: string): ArchiveFile => ({
  path,
  size: path.length,
  packed: 0,
  crc: 0,
  isExecutable: false,
  isLink: false,
  replaces: 0,
  read: () => Promise.reject(new Error('not read here')),
});

/** Names in capitals are folders, so that no path is both a file and a folder. */
const files = fc
  .uniqueArray(fc.stringMatching(/^([A-C]{1,2}\/){0,3}[a-c]{1,3}$/), { maxLength: 20 })
  .map((paths) => paths.toSorted().map(fileOf));

/** All nodes of a tree, folders before what is in them. */
const walk = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
  nodes.flatMap((node) => [node, ...walk(node.children?.() ?? [])]);

test('every file stands once in the tree, below the folders of its path, and folders add up', () => {
  fc.assert(
    fc.property(files, (all) => {
      const nodes = walk(nodesOf(treeOf(all)));
      const paths = nodes.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      expect(
        nodes.flatMap(({ file }) => file ?? []).toSorted((one, other) => (one.path < other.path ? -1 : 1)),
      ).toEqual(all);
      const folders = nodes.filter(({ children }) => children !== undefined);
      expect(new Set(folders.map(({ path }) => path))).toEqual(new Set(all.flatMap(({ path }) => parentsOf(path))));
      for (const { path, name, size, count } of folders) {
        const below = all.filter((file) => file.path.startsWith(path));
        expect({ size, count }).toEqual({
          size: below.reduce((sum, file) => sum + file.size, 0),
          count: below.length,
        });
        expect(path.endsWith(`${name}/`)).toBe(true);
      }
    }),
  );
});

test('folders come before files; names are what stands below the folder', () => {
  const nodes = nodesOf(treeOf(['z/b', 'a'].map(fileOf)));
  expect(nodes.map(({ name }) => name)).toEqual(['z', 'a']);
  expect(nodes[0]!.children!().map(({ name, path }) => [name, path])).toEqual([['b', 'z/b']]);
});

test('the folders above a path are named outermost first', () => {
  expect(parentsOf('a/b/c.txt')).toEqual(['a/', 'a/b/']);
  expect(parentsOf('c.txt')).toEqual([]);
  expect(parentsOf('')).toEqual([]);
});
