import fc from 'fast-check';

/** A small change of a text or of bytes: some are dropped at a place, others come in. */
export interface Edit<Inserted> {
  /** Where, counted around the end as often as needed. */
  readonly at: number;
  readonly drop: number;
  readonly insert: Inserted;
}

const placed = <Inserted>(insert: fc.Arbitrary<Inserted>): fc.Arbitrary<Edit<Inserted>> =>
  fc.record({
    // Beginning and end are where readers go wrong most often.
    at: fc.oneof({ arbitrary: fc.nat(4000), weight: 4 }, fc.constantFrom(0, -1)),
    drop: fc.oneof({ arbitrary: fc.constantFrom(0, 0, 1, 2), weight: 5 }, fc.constant(1e6)),
    insert,
  });

/** Changes of a text by any of these pieces; at least one of them changes it. */
export const textEdits = (...pieces: readonly string[]): fc.Arbitrary<readonly Edit<string>[]> =>
  fc.array(placed(fc.constantFrom(...pieces)), { minLength: 1, maxLength: 2 });

/** Changes of bytes by any of these pieces. */
export const byteEdits = (
  ...pieces: readonly (readonly number[])[]
): fc.Arbitrary<readonly Edit<readonly number[]>[]> =>
  fc.array(placed(fc.constantFrom(...pieces)), { minLength: 1, maxLength: 3 });

const position = (at: number, length: number): number => (at < 0 ? length : at % (length + 1));

/** A text with changes made one after the other. */
export const editText = (text: string, edits: readonly Edit<string>[]): string =>
  edits.reduce((now, { at, drop, insert }) => {
    const from = position(at, now.length);
    return now.slice(0, from) + insert + now.slice(from + drop);
  }, text);

/** Bytes with changes made one after the other. */
export const editBytes = (bytes: Uint8Array, edits: readonly Edit<readonly number[]>[]): Uint8Array<ArrayBuffer> =>
  edits.reduce((now, { at, drop, insert }) => {
    const from = position(at, now.length);
    return Uint8Array.from([...now.subarray(0, from), ...insert, ...now.subarray(from + drop)]);
  }, Uint8Array.from(bytes));
