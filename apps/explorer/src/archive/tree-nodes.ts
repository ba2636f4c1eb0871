import type { ArchiveFile, ArchiveFolder } from '@org/layers-client';

/** A folder or a file as a row of the tree. */
export interface TreeNode {
  /** The whole path; of a folder with a slash at its end. */
  readonly path: string;
  readonly name: string;
  readonly size: number;
  /** Files below a folder. */
  readonly count?: number;
  readonly file?: ArchiveFile;
  /** What is below a folder; made when it is opened. */
  readonly children?: () => readonly TreeNode[];
}

/** What lies in a folder, folders first. */
export const nodesOf = ({ folders, files }: ArchiveFolder, above = ''): TreeNode[] => [
  ...folders.map((folder) => {
    const path = `${above}${folder.name}/`;
    const { name, size, count } = folder;
    return { path, name, size, count, children: () => nodesOf(folder, path) };
  }),
  ...files.map((file) => ({ path: file.path, name: file.path.slice(above.length), size: file.size, file })),
];

/** The folders above a path, outermost first. */
export const parentsOf = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, names) => `${names.slice(0, index + 1).join('/')}/`);
