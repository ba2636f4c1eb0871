/** The part of an object that is asked for: from one byte to another, both among it. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a `Range` header (documented: GetObject API page, which also says that S3 gives one range at a time, and RFC
 * 9110 14.2). That several ranges and what cannot be read mean the whole, and that a suffix of no bytes is none, is
 * recorded of S3 (LocalStack snapshot of GetObject, 2025-01-21).
 *
 * @returns `undefined` for the whole, `unsatisfiable` where no byte of the object is in the range.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const last = size - 1;
  if (from === '') return Number(to) === 0 ? 'unsatisfiable' : { from: Math.max(0, size - Number(to)), to: last };
  if (to !== '' && Number(to) < Number(from)) return undefined;
  if (Number(from) > last) return 'unsatisfiable';
  return { from: Number(from), to: to === '' ? last : Math.min(Number(to), last) };
}
