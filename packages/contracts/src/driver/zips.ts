import { zipSync } from 'fflate';
import type { ArchiveKind, ZipReference } from '../value.ts';
import { crcOfZeros, deflatedZeros } from './zeros.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An archive with one file, stored as it is. */
const stored = (file: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      { 'python/module.py': file },
      // Neither the clock nor the time zone may change the bytes.
      { level: 0, mtime: new Date(1980, 0, 1) },
    ),
  );

/** A small archive: the same number gives the same bytes. */
export const zipOf = (number: number): Uint8Array<ArrayBuffer> => stored(bytesOf(`# archive ${number}\n`));

/** The archive that a reference means, or what is none. */
export function archiveOf({ $zip, like }: ZipReference): Uint8Array<ArrayBuffer> {
  if (like === undefined) return zipOf($zip);
  if (typeof like === 'string') return ODD[like](zipOf($zip));
  return 'bytes' in like ? ofBytes(like.bytes) : withContents(like.contents);
}

/** What is no archive, or a strange one, made of a small one. */
const ODD: {
  readonly [Kind in Extract<ArchiveKind, string>]: (zip: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
} = {
  'no bytes': () => new Uint8Array(),
  'no zip': () => joined(bytesOf('no archive, but text')),
  'no files': () => new Uint8Array(zipSync({})),
  'bytes before': (zip) => joined(bytesOf('ten bytes:'), zip),
  'bytes after': (zip) => joined(zip, bytesOf('ten bytes.')),
  'two sizes': (zip) => claiming(zip, { size: 1 }),
  'larger packed': () => claiming(stored(new Uint8Array(4096)), { method: DEFLATED, size: 1 }),
};

const joined = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => [...part]));

/** An archive of so many bytes: one file of zeros, stored as it is. */
function ofBytes(size: number): Uint8Array<ArrayBuffer> {
  const empty = stored(new Uint8Array());
  const zeros = size - empty.length;
  const table = tableOf(empty);
  const zip = new Uint8Array(size);
  // Neither compressed nor summed up by a library: of tens of megabytes that takes long.
  zip.set(empty.subarray(0, table));
  zip.set(empty.subarray(table), table + zeros);
  new DataView(zip.buffer).setUint32(size - 6, table + zeros, true);
  return claiming(zip, { crc: crcOfZeros(zeros), packed: zeros, size: zeros });
}

/** An archive whose one file has so many bytes, all of them zeros. */
const withContents = (size: number): Uint8Array<ArrayBuffer> =>
  claiming(stored(deflatedZeros(size)), { method: DEFLATED, crc: crcOfZeros(size), size });

const DEFLATED = 8;

/** What an archive says of a file. */
interface Claim {
  readonly method?: number;
  readonly crc?: number;
  /** Bytes of it in the archive. */
  readonly packed?: number;
  readonly size: number;
}

/** Where the table of an archive without a comment begins. */
const tableOf = (zip: Uint8Array<ArrayBuffer>): number => new DataView(zip.buffer).getUint32(zip.length - 6, true);

/** Changes what an archive says of its one file: before the file, and in the table behind it. */
function claiming(zip: Uint8Array<ArrayBuffer>, { method, crc, packed, size }: Claim): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer);
  for (const at of [8, tableOf(zip) + 10]) {
    if (method !== undefined) view.setUint16(at, method, true);
    if (crc !== undefined) view.setUint32(at + 6, crc, true);
    if (packed !== undefined) view.setUint32(at + 10, packed, true);
    view.setUint32(at + 14, size, true);
  }
  return zip;
}

/** A file's hash in the form of AWS's `CodeSha256`. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCodePoint(...digest));
}
