import type { ArchiveFile, ArchiveFolder } from '@org/layers-client';

/** A folder, a file, or a run of a long folder as a row of the tree. */
export interface TreeNode {
  /** Of this row alone: no path of an archive, whatever is written in it, is the key of a run. */
  readonly key: string;
  /** What stands below the folder; of a folder with a slash at its end, of a run its rows, its first name and its last. */
  readonly name: string;
  readonly size: number;
  /** Files below a folder or in a run. */
  readonly count?: number;
  readonly file?: ArchiveFile;
  /** What is below it; made when it is opened. */
  readonly children?: () => readonly TreeNode[];
}

/** Rows that stand below one: each row that is open costs React Aria a tenth of a millisecond whenever one is chosen. */
export const LONGEST_RUN = 500;

/** What lies in a folder, folders first; of a longer one the runs that it falls into. */
export const nodesOf = (folder: ArchiveFolder, above = ''): readonly TreeNode[] => {
  const nodes = [
    ...folder.folders.map((one): TreeNode => {
      const path = `${above}${one.name}/`;
      return {
        key: keyOf(path),
        name: `${one.name}/`,
        size: one.size,
        count: one.count,
        children: once(() => nodesOf(one, path)),
      };
    }),
    ...folder.files.map((file): TreeNode => ({
      key: keyOf(file.path),
      name: file.path.slice(above.length),
      size: file.size,
      file,
    })),
  ];
  return nodes.length <= LONGEST_RUN ? nodes : runsOf(nodes, above);
};

/** What is made when it is first asked for, and is the same from then on: what is the same is not drawn again. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Keys of paths begin with a slash, those of runs with a digit. */
export const keyOf = (path: string): string => `/${path}`;

/** Runs of about the same length, as few as may be. */
function runsOf(nodes: readonly TreeNode[], above: string): readonly TreeNode[] {
  const runs = Math.ceil(nodes.length / LONGEST_RUN);
  return Array.from({ length: runs }, (_, index) => {
    const [start, end] = [index, index + 1].map((at) => Math.floor((at * nodes.length) / runs)) as [number, number];
    const run = nodes.slice(start, end);
    return {
      key: `${index}/${above}`,
      // Names that begin alike, and are cut where there is no room for them, are told apart by the numbers.
      name: `${start + 1}–${end}: ${run[0]!.name} … ${run.at(-1)!.name}`,
      size: run.reduce((sum, { size }) => sum + size, 0),
      count: run.reduce((sum, { count = 1 }) => sum + count, 0),
      children: () => run,
    };
  });
}

/** The keys of the rows above a file, outermost first; none where there is no such file. */
export function keysAbove(nodes: readonly TreeNode[], path: string): readonly string[] {
  return wayTo(nodes, path) ?? [];
}

function wayTo(nodes: readonly TreeNode[], path: string): readonly string[] | undefined {
  for (const { key, file, children } of nodes) {
    if (file?.path === path) return [];
    const mayBeBelow = children !== undefined && (!key.startsWith('/') || keyOf(path).startsWith(key));
    const below = mayBeBelow ? wayTo(children(), path) : undefined;
    if (below !== undefined) return [key, ...below];
  }
  return undefined;
}

/** What is at the top, as far as that makes no long list, and the way to a file that is chosen. */
export function openAtFirst(nodes: readonly TreeNode[], chosen: string | undefined): ReadonlySet<string> {
  const open = new Set(chosen === undefined ? [] : keysAbove(nodes, chosen));
  let rows = 0;
  for (const { key, children } of nodes) {
    rows += children?.().length ?? 0;
    if (rows > LONGEST_RUN) break;
    if (children !== undefined) open.add(key);
  }
  return open;
}

/** The rows that are shown where these are open, from the top down. */
export const shownRows = (nodes: readonly TreeNode[], open: ReadonlySet<unknown>): readonly TreeNode[] =>
  nodes.flatMap((node) => [node, ...(open.has(node.key) ? shownRows(node.children?.() ?? [], open) : [])]);
