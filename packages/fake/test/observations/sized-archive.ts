import { zipSync } from 'fflate';

/** A zip archive of so many bytes: one file, stored as it is. */
export function sizedArchive(bytes: number): Uint8Array {
  const archiveWith = (size: number): Uint8Array => zipSync({ a: new Uint8Array(size) }, { level: 0 });
  return archiveWith(bytes - archiveWith(0).length);
}
