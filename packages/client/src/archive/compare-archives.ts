import type { ArchiveFile } from './read-archive.ts';

/**
 * What is another in a second archive, by path.
 *
 * @public
 */
export interface ArchiveChanges {
  readonly added: readonly ArchiveFile[];
  readonly removed: readonly ArchiveFile[];
  /** Files whose contents or mode differ, as they were and as they are. */
  readonly changed: readonly { readonly before: ArchiveFile; readonly after: ArchiveFile }[];
  /** Files that are the same. */
  readonly unchanged: number;
}

/**
 * Compares two archives by their tables of contents: a file is the same where path, size, CRC-32 and mode are.
 *
 * @public
 */
export function compareArchives(before: readonly ArchiveFile[], after: readonly ArchiveFile[]): ArchiveChanges {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  const both = [...now.values()].flatMap((file) => {
    const was = old.get(file.path);
    return was === undefined ? [] : [{ before: was, after: file }];
  });
  const changed = both.filter((pair) => !isSame(pair.before, pair.after));
  return {
    added: [...now.values()].filter(({ path }) => !old.has(path)),
    removed: [...old.values()].filter(({ path }) => !now.has(path)),
    changed,
    unchanged: both.length - changed.length,
  };
}

const isSame = (one: ArchiveFile, other: ArchiveFile): boolean =>
  one.size === other.size &&
  one.crc === other.crc &&
  one.isExecutable === other.isExecutable &&
  one.isLink === other.isLink;
