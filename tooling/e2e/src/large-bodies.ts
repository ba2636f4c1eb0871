import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/** The largest archive that Lambda takes in a request, in bytes. */
const ARCHIVE_LIMIT = 52_428_800;

/** The largest request that PublishLayerVersion takes, in bytes. */
export const BODY_LIMIT = 70_167_211;

/** An archive of incompressible bytes, just under the limit; the bytes are always the same. */
export function largeArchive(): Uint8Array {
  // An extendable hash: as many bytes as asked for, without a pattern.
  const bytes = createHash('shake128', { outputLength: ARCHIVE_LIMIT - 1024 })
    .update('layers')
    .digest();
  return zipSync({ 'nodejs/data.bin': bytes }, { level: 0, mtime: new Date(1980, 0, 1) });
}

/** The body that publishes an archive, filled up with blanks, which JSON allows, to a size in bytes. */
export function publishBody(archive: Uint8Array, size = 0): Buffer {
  const json = JSON.stringify({ Content: { ZipFile: Buffer.from(archive).toString('base64') } });
  const body = Buffer.alloc(Math.max(size, json.length), ' ');
  body.write(json, 'latin1');
  return body;
}
