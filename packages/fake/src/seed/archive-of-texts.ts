import { zipSync } from 'fflate';

/** An archive of texts, by their paths; the same texts always give the same bytes. */
export function archiveOfTexts(texts: Readonly<Record<string, string>>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const files = Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime, level: 0 });
}
