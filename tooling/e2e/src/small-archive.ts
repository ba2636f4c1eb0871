import { zipSync } from 'fflate';

/** An archive of one small file, for tests that are about something else; another text gives another archive. */
export const smallArchive = (text: string): Uint8Array =>
  zipSync({ 'nodejs/index.mjs': new TextEncoder().encode(text) }, { mtime: new Date(1980, 0, 1) });
