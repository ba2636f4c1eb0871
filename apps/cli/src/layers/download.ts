import { createReadStream, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { download as downloadArchive, HashMismatch } from '@org/layers-client';
import { oneRegion } from '../aws/one-region.ts';
import { readReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { bytesBar } from '../output/bytes-bar.ts';
import { sizeCell, sizeOf } from './cells.ts';
import { type FoundVersion, foundVersion } from './found-version.ts';
import { openPart, type PartFile } from './part-file.ts';

/** What `layers download` takes. */
export interface DownloadFlags {
  readonly out?: string;
  readonly force?: true;
}

/** Downloads the archive of a version into a file, and goes on where an earlier try ended. */
export async function download(session: Session, name: string, { out, force }: DownloadFlags): Promise<undefined> {
  const reference = readReference(name);
  const client = session.clientIn(await oneRegion(session, reference));
  const version = await foundVersion(client, reference);
  const path = out ?? `${version.LayerName.split(':').at(-1)}-${version.VersionNumber}.zip`;
  ensurePlace(path, force === true);
  await fetchInto(path, version, force === true);
  session.show({
    data: { Path: path, CodeSize: version.Content?.CodeSize ?? 0, CodeSha256: version.Content?.CodeSha256 ?? '' },
    table: {
      columns: [{ title: 'FILE' }, { title: 'SIZE', align: 'right' }, { title: 'SHA-256' }],
      rows: [[path, sizeCell(version.Content?.CodeSize), version.Content?.CodeSha256 ?? '']],
    },
  });
}

/** @throws UsageError where no file can be written, before anything is downloaded. */
function ensurePlace(path: string, force: boolean): void {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about?.isDirectory() === true) throw new UsageError(`--out must be a file, and ${path} is a folder.`);
  if (about !== undefined && !force)
    throw new UsageError(
      `${path} is there already, and nothing was written over it: --out names another file, --force writes over it.`,
    );
  if (!existsSync(dirname(path))) throw new UsageError(`The folder ${dirname(path)} is not there: make it first.`);
}

/** What is here so far lies beside the file, under the name of what it will be: the hash tells versions apart. */
async function fetchInto(path: string, version: FoundVersion, force: boolean): Promise<void> {
  const { CodeSha256 = '', CodeSize = 0 } = version.Content ?? {};
  const part = await openPart(`${path}.${CodeSha256.replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 12)}.part`);
  try {
    await fill(part, version).catch(async (cause: unknown) => {
      if (!(cause instanceof HashMismatch)) throw cause;
      // Bytes that are wrong are no beginning of what is right.
      await part.empty();
      if (part.size === 0) throw cause;
      say('what was here was of something else; beginning anew.');
      await fill({ ...part, size: 0 }, version);
    });
    await part.finish(path, CodeSize, force);
  } finally {
    await part.close();
  }
}

async function fill(
  part: PartFile,
  { Content: { Location = '', CodeSha256 = '', CodeSize = 0 } = {} }: FoundVersion,
): Promise<void> {
  if (part.size > 0) say(`going on after ${sizeOf(part.size)} of ${sizeOf(CodeSize)}.`);
  const bar = bytesBar(CodeSize);
  try {
    await downloadArchive({
      url: Location,
      sha256: CodeSha256,
      size: CodeSize,
      ...(part.size > 0 && { before: createReadStream(part.path) }),
      write: async (bytes, restart) => {
        if (restart) await part.empty();
        await part.append(bytes);
      },
      progress: ({ received }) => bar.move(received),
    });
  } finally {
    bar.end();
  }
}
