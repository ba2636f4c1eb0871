import { type ArchiveFile, NotAnArchive, readArchive } from '@org/layers-client';

/** Bytes that an upload must stay below (Lambda quotas); larger archives are published from S3. */
const LARGEST_UPLOAD = 52_428_800;

/** Bytes that its files must stay below, unpacked (Lambda quotas). */
const LARGEST_UNPACKED = 262_144_000;

/** An archive that may be sent. */
export interface CheckedArchive {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly files: readonly ArchiveFile[];
}

/**
 * Looks into a file before it is sent: what AWS would refuse is said at once.
 *
 * @throws NotAnArchive for what is no zip archive, or too large a one.
 */
export async function checkArchive(file: File): Promise<CheckedArchive> {
  const { name, size } = file;
  if (size >= LARGEST_UPLOAD)
    throw new NotAnArchive(
      `${name} has ${size} bytes, and an upload must have fewer than ${LARGEST_UPLOAD}: put it into S3, and publish it from there with the CLI`,
    );
  const files = await readArchive(file).catch((cause: unknown) => {
    throw cause instanceof NotAnArchive ? new NotAnArchive(`${name}: ${cause.message}`, { cause }) : cause;
  });
  if (files.length === 0)
    throw new NotAnArchive(`${name} holds no file: a layer without any is of no use, and AWS refuses an empty archive`);
  const unpacked = files.reduce((sum, one) => sum + one.size, 0);
  if (unpacked >= LARGEST_UNPACKED)
    throw new NotAnArchive(
      `${name} has ${unpacked} bytes unpacked, and a layer must have fewer than ${LARGEST_UNPACKED}: leave out what functions do not need`,
    );
  return { name, bytes: new Uint8Array(await file.arrayBuffer()), files };
}
