/** The same archive with the longer records that zip has for large ones, and the short fields set to "look there". */
export function zip64Of(archive: Uint8Array): Uint8Array {
  const end = new DataView(Uint8Array.from(archive.subarray(-22)).buffer);
  const [count, size, offset] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  const record = new DataView(new ArrayBuffer(56));
  record.setUint32(0, 0x504b0606);
  record.setBigUint64(4, 44n, true);
  record.setUint16(12, 45, true);
  record.setUint16(14, 45, true);
  for (const [at, value] of [
    [24, count],
    [32, count],
    [40, size],
    [48, offset],
  ] as const)
    record.setBigUint64(at, BigInt(value), true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x504b0607);
  locator.setBigUint64(8, BigInt(archive.length - 22), true);
  locator.setUint32(16, 1, true);
  for (const at of [8, 10]) end.setUint16(at, 0xffff, true);
  for (const at of [12, 16]) end.setUint32(at, 0xffffffff, true);
  const parts = [archive.subarray(0, -22), record, locator, end];
  return Uint8Array.from(parts.flatMap((part) => [...new Uint8Array(part.buffer, part.byteOffset, part.byteLength)]));
}
