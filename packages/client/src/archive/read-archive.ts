import {
  BlobReader,
  configure,
  type FileEntry,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/lib/zip-core-external.js';

/**
 * A file in a layer's archive. Nothing of it is inflated until it is read.
 *
 * @public
 */
export interface ArchiveFile {
  /** Its path below `/opt`, with `/` between folders. */
  readonly path: string;
  /** Bytes of it, unpacked. */
  readonly size: number;
  /** Bytes of it in the archive. */
  readonly packed: number;
  /** CRC-32 of its contents. */
  readonly crc: number;
  readonly isExecutable: boolean;
  /** Whether it is a symbolic link, whose contents are the path it leads to. */
  readonly isLink: boolean;
  /** Whether its contents cannot be read without a password. */
  readonly isEncrypted: boolean;
  /** Entries of the same path that stand before it in the archive: unpacked in order, the last one is what stays. */
  readonly replaces: number;
  /** @throws NotAnArchive where it is encrypted, or the archive lies about it. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Bytes that are no zip archive, or one of which something cannot be read.
 *
 * @public
 */
export class NotAnArchive extends Error {
  override name = 'NotAnArchive';
}

// The page's policy may allow no workers, and a table of contents is read at once.
configure({ useWebWorkers: false });

/**
 * Reads the table of contents of an archive: its files, by path, each path once. Folders are what paths say.
 *
 * @throws NotAnArchive
 * @public
 */
export async function readArchive(archive: Blob): Promise<readonly ArchiveFile[]> {
  // Names that lead out of the folder are shown as they are; nothing is unpacked.
  const reader = new ZipReader(new BlobReader(archive), { filenameValidation: 'tolerant' });
  try {
    const entries = await reader.getEntries();
    const byPath = Map.groupBy(
      entries.filter((entry) => !entry.directory),
      ({ filename }) => filename,
    );
    return [...byPath.values()]
      .map((same) => fileOf(same.at(-1)!, same.length - 1))
      .toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  } catch (cause) {
    throw new NotAnArchive(
      `this is no zip archive, or a broken one (${cause instanceof Error ? cause.message : String(cause)})`,
      { cause },
    );
  }
}

const fileOf = (entry: FileEntry, replaces: number): ArchiveFile => ({
  path: entry.filename,
  size: entry.uncompressedSize,
  packed: entry.compressedSize,
  crc: entry.crc32 ?? 0,
  isExecutable: entry.executable,
  isLink: entry.symlink,
  isEncrypted: entry.encrypted,
  replaces,
  read: async () => {
    try {
      return await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new NotAnArchive(`${entry.filename} cannot be read (${reason})`, { cause });
    }
  },
});
