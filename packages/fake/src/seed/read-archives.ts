import { base64ToBytes } from '../base64.ts';
import { codeSha256 } from '../sha256.ts';
import { SeedError } from './seed.ts';
import { printed } from './shape.ts';

/** The archives of a seed, by their base64 SHA-256: those it lists, and those its versions bring. */
export interface ArchiveTable {
  readonly bytes: Map<string, Uint8Array>;
}

/** @throws SeedError when an archive is not base64 or not what its key says. */
export function readArchives(listed: Readonly<Record<string, string>>): ArchiveTable {
  const table: ArchiveTable = { bytes: new Map() };
  for (const [key, text] of Object.entries(listed)) {
    const where = `archives[${printed(key)}]`;
    const actual = shelve(where, text, table);
    if (actual !== key) throw new SeedError(where, `expected the key to be the archive's SHA-256, ${actual}`);
  }
  return table;
}

/** Adds an archive to the table and returns its key. */
export function shelve(where: string, zip: Uint8Array | string, table: ArchiveTable): string {
  // Bytes are copied: their owner may change them later.
  const bytes = typeof zip === 'string' ? base64ToBytes(zip) : zip instanceof Uint8Array && Uint8Array.from(zip);
  if (!bytes) throw new SeedError(where, `expected the bytes of a zip archive or their base64, got ${printed(zip)}`);
  const key = codeSha256(bytes);
  table.bytes.set(key, bytes);
  return key;
}
