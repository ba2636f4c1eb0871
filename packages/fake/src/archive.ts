import { unzipSync, zipSync } from 'fflate';
import { Fault } from './fault.ts';

/**
 * Checks that bytes are a zip archive with something in it. Only its table of contents is read, nothing is inflated.
 *
 * @throws Fault with AWS's texts (quoted by clients 2024-12-08 and 2025-06-01).
 */
export function checkArchive(bytes: Uint8Array): void {
  let entries = 0;
  try {
    unzipSync(bytes, { filter: () => (entries++, false) });
  } catch {
    throw new Fault(
      'InvalidParameterValueException',
      'Could not unzip uploaded file. Please check your file, then try to upload again.',
    );
  }
  if (entries === 0) throw new Fault('InvalidParameterValueException', 'Uploaded file must be a non-empty zip');
}

/** A small archive for a seeded version that brings none; the same text always gives the same bytes. */
export function smallArchive(text: string): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  return zipSync({ 'README.txt': new TextEncoder().encode(text) }, { mtime, level: 0 });
}
