import { zipSync } from 'fflate';

/** A small zip archive that holds a text. */
export const archiveOf = (text: string): Uint8Array =>
  zipSync({ 'python/module.py': new TextEncoder().encode(text) }, { mtime: new Date(1980, 0, 1) });

/** The same as base64, as the wire has it. */
export const zipFileOf = (text: string): string => Buffer.from(archiveOf(text)).toString('base64');
