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
  /** @throws where the archive lies about it. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Bytes that are no zip archive, or one that cannot be read.
 *
 * @public
 */
export class NotAnArchive extends Error {
  override name = 'NotAnArchive';
}

// The page's policy may allow no workers, and a table of contents is read at once.
configure({ useWebWorkers: false });

/**
 * Reads the table of contents of an archive: its files, by path. Folders are what paths say.
 *
 * @throws NotAnArchive
 * @public
 */
export async function readArchive(archive: Blob): Promise<readonly ArchiveFile[]> {
  const reader = new ZipReader(new BlobReader(archive));
  try {
    const entries = await reader.getEntries();
    return entries
      .filter((entry) => !entry.directory)
      .map(fileOf)
      .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  } catch (cause) {
    throw new NotAnArchive('this is no zip archive, or a broken one', { cause });
  }
}

const fileOf = (entry: FileEntry): ArchiveFile => ({
  path: entry.filename,
  size: entry.uncompressedSize,
  packed: entry.compressedSize,
  crc: entry.crc32 ?? 0,
  isExecutable: entry.executable,
  isLink: entry.symlink,
  read: async () => await entry.getData(new Uint8ArrayWriter(), { checkSignature: true }),
});
