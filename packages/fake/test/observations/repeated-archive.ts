import { zipSync } from 'fflate';

/** Sizes of the parts of a zip archive, without names. */
const [LOCAL, CENTRAL, END] = [30, 46, 22];

/** A zip archive of so many files that hold the same: packed once, which takes no time, and written again and again. */
export function repeatedArchive(file: Uint8Array, count: number): Uint8Array {
  const nameOf = (index: number): Buffer => Buffer.from(`${index}`.padStart(5, '0'));
  const one = Buffer.from(zipSync({ [nameOf(0).toString()]: file }, { level: 1 }));
  const entry = one.subarray(0, one.readUInt32LE(one.length - END + 16));
  const entries = Array.from({ length: count }, (_, index) => copyWith(entry, LOCAL, nameOf(index)));
  const rows = Array.from({ length: count }, (_, index) => {
    const row = copyWith(one.subarray(entry.length, -END), CENTRAL, nameOf(index));
    row.writeUInt32LE(index * entry.length, 42);
    return row;
  });
  const end = Buffer.from(one.subarray(-END));
  for (const at of [8, 10]) end.writeUInt16LE(count, at);
  end.writeUInt32LE(count * (one.length - END - entry.length), 12);
  end.writeUInt32LE(count * entry.length, 16);
  return new Uint8Array(Buffer.concat([...entries, ...rows, end]));
}

function copyWith(bytes: Buffer, at: number, name: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  name.copy(copy, at);
  return copy;
}
