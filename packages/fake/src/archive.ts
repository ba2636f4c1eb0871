import { unzipRaw, type ZipEntry } from 'unzipit';
import { Fault } from './fault.ts';

/** Uploads have fewer bytes than this (documented; the text and its status are recorded for functions, 2025-11-25). */
const ZIPPED = 52_428_800;

/** What an archive holds has fewer bytes than this (quoted by a client, 2023). */
const UNZIPPED = 262_144_000;

const invalid = (text: string): Fault => new Fault('InvalidParameterValueException', text);

const notUnzipped = (): Fault =>
  invalid('Could not unzip uploaded file. Please check your file, then try to upload again.');

/**
 * Checks that an archive that came with its request is small enough; one from S3 may be larger (documented).
 *
 * @throws Fault when it is not.
 */
export function checkUpload(bytes: Uint8Array): void {
  if (bytes.length >= ZIPPED)
    throw new Fault('RequestEntityTooLargeException', `Zipped size must be smaller than ${ZIPPED} bytes`);
}

/**
 * Checks that bytes are a zip archive with something in it, not too much of it.
 * Only its table of contents is read, nothing is inflated.
 *
 * @throws Fault with AWS's texts (quoted by clients 2024-12-08 and 2025-06-01, where nothing else is said).
 */
export async function checkArchive(bytes: Uint8Array): Promise<void> {
  // An archive is hardly larger than what it holds: one of that size is not even looked at.
  const entries = bytes.length === 0 || bytes.length >= UNZIPPED ? [] : await entriesOf(bytes);
  // Deflating adds a few bytes at the worst: an entry that says otherwise lies about what it holds.
  if (entries.some(({ size, compressedSize }) => compressedSize > 2 * size + 1024)) throw notUnzipped();
  const unzipped = entries.reduce((sum, { size }) => sum + size, 0);
  if (Math.max(unzipped, bytes.length) >= UNZIPPED)
    throw invalid(`Unzipped size must be smaller than ${UNZIPPED} bytes`);
  if (entries.length === 0) throw invalid('Uploaded file must be a non-empty zip');
}

async function entriesOf(bytes: Uint8Array): Promise<readonly ZipEntry[]> {
  try {
    return (await unzipRaw(bytes)).entries;
  } catch {
    throw notUnzipped();
  }
}
