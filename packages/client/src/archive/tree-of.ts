import type { ArchiveFile } from './read-archive.ts';

/**
 * A folder of an archive, with all that is below it.
 *
 * @public
 */
export interface ArchiveFolder {
  /** Its last name; empty for the whole archive. */
  readonly name: string;
  /** Bytes below it, unpacked. */
  readonly size: number;
  /** Files below it. */
  readonly count: number;
  /** By name. */
  readonly folders: readonly ArchiveFolder[];
  /** By name; their paths are whole. */
  readonly files: readonly ArchiveFile[];
}

/**
 * Files as the tree of their folders.
 *
 * @public
 */
export const treeOf = (files: readonly ArchiveFile[]): ArchiveFolder => folderOf('', files, 0);

/** The folder whose path has so many characters, a slash at the end among them. */
function folderOf(name: string, all: readonly ArchiveFile[], length: number): ArchiveFolder {
  const below = Map.groupBy(all, ({ path }) => {
    const end = path.indexOf('/', length);
    return end === -1 ? undefined : path.slice(length, end);
  });
  const folders = [...below].flatMap(([folder, files]) =>
    folder === undefined ? [] : folderOf(folder, files, length + folder.length + 1),
  );
  return {
    name,
    size: all.reduce((sum, { size }) => sum + size, 0),
    count: all.length,
    folders: folders.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    files: below.get(undefined) ?? [],
  };
}
