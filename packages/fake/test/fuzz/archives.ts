import { zipSync } from 'fflate';
import fc from 'fast-check';
import { archiveOf } from '../archives.ts';
import { byteEdits, editBytes } from './edit.ts';
import { zip64Of } from './zip64.ts';

const SOUND = [
  archiveOf('a'),
  archiveOf('b'),
  zipSync({ 'a/': new Uint8Array(), 'a/b.txt': new Uint8Array(40) }, { level: 0, mtime: new Date(1980, 0, 1) }),
  zip64Of(archiveOf('64')),
];

/** Archives that are what they say. */
export const soundArchive: fc.Arbitrary<Uint8Array> = fc.constantFrom(...SOUND);

/** Fields of a table of contents: the signature of their record, and where in it they are. */
const FIELDS = {
  // Method, checksum, sizes, lengths of name, extra and comment, offset: of the entry in the table.
  entry: [0x504b0102, [10, 16, 20, 24, 24, 24, 24, 28, 30, 32, 42]],
  // Disk, counts, size and offset of the table, length of the comment: of the record at the end.
  end: [0x504b0506, [4, 8, 10, 12, 16, 20]],
  // The same in the record that zip64 has in its place, and where its locator says that it is.
  end64: [0x504b0606, [4, 24, 32, 40, 48]],
  locator: [0x504b0607, [8, 16]],
} as const satisfies Record<string, readonly [number, readonly number[]]>;

const field = fc
  .constantFrom(FIELDS.entry, ...Object.values(FIELDS))
  .chain(([record, offsets]) => fc.record({ record: fc.constant(record), offset: fc.constantFrom(...offsets) }));

/** Nothing, and the edges of what fields hold and of what AWS takes. */
const VALUES = [0, 1, 0xffff, 0x7fffffff, 262_143_999, 262_144_000, 0xffffffff];

/** An archive with one field of its table of contents overwritten: sizes that lie, declared bombs, offsets to nowhere. */
const lying: fc.Arbitrary<Uint8Array> = fc
  .tuple(soundArchive, field, fc.constantFrom(...VALUES))
  .map(([sound, { record, offset }, value]) => {
    const bytes = Uint8Array.from(sound);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + offset + 4 <= bytes.length; at++)
      if (view.getUint32(at) === record) view.setUint32(at + offset, value, true);
    return bytes;
  });

const flipped: fc.Arbitrary<Uint8Array> = fc
  .tuple(soundArchive, byteEdits([], [0], [255], [0x50, 0x4b], [0x50, 0x4b, 5, 6], [0x50, 0x4b, 1, 2]))
  .map(([sound, edits]) => editBytes(sound, edits));

/** Bytes that were an archive, or never were one. */
export const anyArchive: fc.Arbitrary<Uint8Array> = fc.oneof(
  { arbitrary: soundArchive, weight: 1 },
  { arbitrary: lying, weight: 3 },
  { arbitrary: flipped, weight: 3 },
  fc.constantFrom(new Uint8Array(), Uint8Array.of(0x50, 0x4b, 5, 6, ...new Uint8Array(18)), new Uint8Array(100)),
  fc.uint8Array({ maxLength: 40 }),
);
