import { createReadStream, existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { download as downloadArchive, HashMismatch } from '@org/layers-client';
import { oneRegion } from '../aws/one-region.ts';
import { readReference } from '../aws/reference.ts';
import type { Session } from '../aws/session.ts';
import { say } from '../say.ts';
import { UsageError } from '../usage-error.ts';
import { bytesBar } from '../output/bytes-bar.ts';
import { sizeCell } from './cells.ts';
import { type FoundVersion, foundVersion } from './found-version.ts';

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
  if (existsSync(path) && force !== true)
    throw new UsageError(
      `${path} is there already, and nothing was written over it: --out names another file, --force writes over it.`,
    );
  await fetchInto(path, version);
  session.show({
    data: { Path: path, CodeSize: version.Content?.CodeSize ?? 0, CodeSha256: version.Content?.CodeSha256 ?? '' },
    table: {
      columns: [{ title: 'FILE' }, { title: 'SIZE', align: 'right' }, { title: 'SHA-256' }],
      rows: [[path, sizeCell(version.Content?.CodeSize), version.Content?.CodeSha256 ?? '']],
    },
  });
}

/** What is here so far lies beside the file, under the name of what it will be: the hash tells versions apart. */
async function fetchInto(
  path: string,
  { Content: { Location = '', CodeSha256 = '', CodeSize = 0 } = {} }: FoundVersion,
): Promise<void> {
  const part = `${path}.${CodeSha256.replaceAll(/[^a-zA-Z0-9]/g, '').slice(0, 12)}.part`;
  const before = existsSync(part) ? (await stat(part)).size : 0;
  if (before > 0) say(`going on after ${sizeCell(before)} of ${sizeCell(CodeSize)}.`);
  const bar = bytesBar(CodeSize);
  const file = await open(part, 'a');
  try {
    await downloadArchive({
      url: Location,
      sha256: CodeSha256,
      size: CodeSize,
      ...(before > 0 && { before: createReadStream(part) }),
      write: async (bytes, restart) => {
        if (restart) await file.truncate(0);
        await file.write(bytes);
      },
      progress: ({ received }) => bar.move(received),
    });
  } catch (cause) {
    // Bytes that are wrong are no beginning of what is right.
    if (cause instanceof HashMismatch) await rm(part, { force: true });
    throw cause;
  } finally {
    bar.end();
    await file.close();
  }
  await rename(part, path);
}
