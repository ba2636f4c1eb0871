import { gzipSync } from 'fflate';
import { archiveOf } from '../driver/zips.ts';
import type { ZipReference } from '../value.ts';
import { digits, quoted } from './word.ts';

/** The file that a script keeps an archive in, within its folder. */
export function archiveName({ $zip, like }: ZipReference): string {
  if (like === undefined) return `${digits($zip)}.zip`;
  const kind = typeof like === 'string' ? like : Object.entries(like).join('-');
  return `${digits($zip)}-${kind.replaceAll(/\W+/g, '-')}.zip`;
}

/** The archives that steps refer to, each once. */
export function archivesIn(value: unknown): readonly ZipReference[] {
  const found = new Map(referencesIn(value).map((reference) => [archiveName(reference), reference]));
  return [...found.values()];
}

function referencesIn(value: unknown): readonly ZipReference[] {
  if (value === null || typeof value !== 'object') return [];
  return '$zip' in value ? [value as ZipReference] : Object.values(value).flatMap(referencesIn);
}

/** Beyond so many bytes, archives are made of zeros, and stand packed in the script. */
const SMALL = 2000;

/** The line that makes an archive, byte for byte. */
export function archiveLine(reference: ZipReference): string {
  const bytes = archiveOf(reference);
  const file = `"$D/${archiveName(reference)}"`;
  if (bytes.length <= SMALL) return `base64 --decode > ${file} <<< ${quoted(base64Of(bytes))}`;
  // Twice: what is packed of nothing but zeros can be packed again.
  const packed = gzipSync(gzipSync(bytes, { level: 9, mtime: 0 }), { level: 9, mtime: 0 });
  return `base64 --decode <<< ${quoted(base64Of(packed))} | gzip -d | gzip -d > ${file}`;
}

const base64Of = (bytes: Uint8Array): string => btoa([...bytes].map((byte) => String.fromCodePoint(byte)).join(''));
