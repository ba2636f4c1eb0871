import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkArchive, checkUpload } from './archive.ts';
import { archiveOfTexts } from './seed/archive-of-texts.ts';

const ZIP = zipSync({ 'python/a.py': new Uint8Array(100), 'python/': new Uint8Array() });

/** The end of a zip archive that claims so many entries in a table of so many bytes at an offset. */
function end(entries: number, size: number, offset: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(22));
  bytes.setUint32(0, 0x06054b50, true);
  bytes.setUint16(8, entries, true);
  bytes.setUint16(10, entries, true);
  bytes.setUint32(12, size, true);
  bytes.setUint32(16, offset, true);
  return new Uint8Array(bytes.buffer);
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

test.each([
  ['a zip', ZIP],
  ['a view into a larger buffer', joined(new Uint8Array(9), ZIP, new Uint8Array(9)).subarray(9, 9 + ZIP.length)],
  ['the archive of a seeded version', archiveOfTexts({ 'README.txt': 'text' })],
])('%s is taken', async (_case, bytes) => {
  await expect(checkArchive(bytes)).resolves.toBeUndefined();
});

test.each([
  ['text', new TextEncoder().encode('not a zip, though long enough to be one')],
  ['text before an end that claims an entry', joined(new TextEncoder().encode('text'), end(1, 0, 0))],
  ['an end alone that claims entries', end(9, 9 * 46, 0)],
  ['a table beyond the file', end(1, 46, 99_999)],
  ['a table of zeros', joined(new Uint8Array(46), end(1, 46, 0))],
  ['a zip without its first bytes', ZIP.slice(10)],
  ['a zip without its last bytes', ZIP.slice(0, -5)],
])('%s is refused', async (_case, bytes) => {
  await expect(checkArchive(bytes)).rejects.toMatchObject({
    code: 'InvalidParameterValueException',
    message: 'Could not unzip uploaded file. Please check your file, then try to upload again.',
  });
});

test('an end that claims ten million entries is refused without reading them', async () => {
  const record = new DataView(new ArrayBuffer(56));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(4, 44n, true);
  record.setBigUint64(24, 10_000_000n, true);
  record.setBigUint64(32, 10_000_000n, true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setUint32(16, 1, true);
  const parts = [record, locator].map(({ buffer }) => new Uint8Array(buffer));
  await expect(checkArchive(joined(...parts, end(0xffff, 0xffffffff, 0xffffffff)))).rejects.toThrow('Could not unzip');
});

test.each([
  ['no bytes', new Uint8Array()],
  ['a zip without entries', end(0, 0, 0)],
])('%s: must be non-empty', async (_case, bytes) => {
  await expect(checkArchive(bytes)).rejects.toThrow('Uploaded file must be a non-empty zip');
});

test('what unzips to more than AWS takes is refused by what its table says', async () => {
  const claim = (size: number): Uint8Array => {
    const bytes = zipSync({ a: new Uint8Array(8) });
    const table = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
    new DataView(bytes.buffer).setUint32(table + 24, size, true);
    return bytes;
  };
  await expect(checkArchive(claim(262_143_999))).resolves.toBeUndefined();
  await expect(checkArchive(claim(262_144_000))).rejects.toMatchObject({
    code: 'InvalidParameterValueException',
    message: 'Unzipped size must be smaller than 262144000 bytes',
  });
});

test('a table that lies about what inflates to more is refused, nothing inflated', async () => {
  const bytes = zipSync({ a: new Uint8Array(10_000_000) });
  const table = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  new DataView(bytes.buffer).setUint32(table + 24, 10, true);
  await expect(checkArchive(bytes)).rejects.toThrow('Could not unzip uploaded file.');
});

test('an archive of more bytes than it may hold is not even looked at', async () => {
  await expect(checkArchive(new Uint8Array(262_144_000))).rejects.toThrow(
    'Unzipped size must be smaller than 262144000 bytes',
  );
});

test('an upload larger than AWS takes is refused before it is read', () => {
  expect(() => checkUpload(new Uint8Array(52_428_799))).not.toThrow();
  expect(() => checkUpload(new Uint8Array(52_428_800))).toThrow(
    expect.objectContaining({
      code: 'RequestEntityTooLargeException',
      message: 'Zipped size must be smaller than 52428800 bytes',
    }),
  );
});
