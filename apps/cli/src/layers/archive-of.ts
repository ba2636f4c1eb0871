import { existsSync, openAsBlob, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ArchiveFile, download, parseReference, readArchive } from '@org/layers-client';
import { oneRegion } from '../aws/one-region.ts';
import { readReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { bytesBar } from '../output/bytes-bar.ts';
import { UsageError } from '../usage-error.ts';
import { type FoundVersion, foundVersion } from './found-version.ts';

/** An archive that can be looked into. */
export interface Archive {
  /** The version's ARN, or the file's name. */
  readonly title: string;
  /** Bytes of the archive. */
  readonly size: number;
  readonly files: readonly ArchiveFile[];
  /** What it is the archive of; absent for a file. */
  readonly version?: FoundVersion;
}

/**
 * The archive that was named: a file of this machine, whose path is no layer's name, such as `./fonts`; or that of a version, which is held in memory and never unpacked.
 *
 * @throws UsageError for what is neither a file nor a layer, and for a file that is no archive.
 */
export async function archiveOf(session: Session, name: string): Promise<Archive> {
  return parseReference(name) === undefined ? await ofFile(name) : await ofVersion(session, name);
}

async function ofFile(path: string): Promise<Archive> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(`${path} is a folder, and an archive is a zip file.`);
  if (!existsSync(path)) throw new UsageError(`${path} is not there, and no layer's name.`);
  const blob = await openAsBlob(path);
  const files = await readArchive(blob).catch((cause: Error) => {
    throw new UsageError(`${path}: ${cause.message}.`, { cause });
  });
  return { title: basename(path), size: blob.size, files };
}

async function ofVersion(session: Session, name: string): Promise<Archive> {
  const reference = readReference(name);
  const version = await foundVersion(session.clientIn(await oneRegion(session, reference)), reference);
  const { Content: { Location = '', CodeSha256 = '', CodeSize = 0 } = {} } = version;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const bar = bytesBar(CodeSize);
  try {
    await download({
      url: Location,
      sha256: CodeSha256,
      size: CodeSize,
      write: (bytes) => void parts.push(new Uint8Array(bytes)),
      progress: ({ received }) => bar.move(received),
    });
  } finally {
    bar.end();
  }
  const files = await readArchive(new Blob(parts));
  return { title: version.LayerVersionArn ?? name, size: CodeSize, files, version };
}
