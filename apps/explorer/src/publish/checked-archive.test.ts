import { NotAnArchive } from '@org/layers-client';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkArchive } from './checked-archive.ts';

const TEXT = new TextEncoder().encode('text');

const fileOf = (bytes: Uint8Array, name = 'a.zip'): File => new File([new Uint8Array(bytes)], name);

/** An archive whose table of contents says that its file has so many bytes. */
function lying(size: number): Uint8Array {
  const bytes = zipSync({ 'a.txt': TEXT });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  // Offset 16 of the end: where the table is; offset 24 of an entry: bytes unpacked (APPNOTE 4.3.12, 4.3.16).
  view.setUint32(view.getUint32(end + 16, true) + 24, size, true);
  return bytes;
}

test('an archive that may be sent comes with its bytes and its files', async () => {
  const bytes = zipSync({ 'python/a.py': TEXT });
  const { name, files, ...archive } = await checkArchive(fileOf(bytes));
  expect(name).toBe('a.zip');
  expect(archive.bytes).toEqual(bytes);
  expect(files.map(({ path, size }) => [path, size])).toEqual([['python/a.py', 4]]);
});

test.each([
  ['no archive', fileOf(TEXT), /^a\.zip: this is no zip archive/],
  ['nothing', fileOf(new Uint8Array()), /^a\.zip: this is no zip archive/],
  ['an archive of nothing', fileOf(zipSync({})), /^a\.zip holds no file/],
  ['an archive of folders', fileOf(zipSync({ 'python/': new Uint8Array() })), /^a\.zip holds no file/],
  ['more than may be unpacked', fileOf(lying(262_144_000)), /^a\.zip has 262144000 bytes unpacked/],
  [
    'more than may be sent',
    Object.defineProperty(fileOf(TEXT), 'size', { value: 52_428_800 }),
    /^a\.zip has 52428800 bytes, and an upload/,
  ],
])('%s is refused', async (_, file, reason) => {
  const checked = checkArchive(file);
  await expect(checked).rejects.toThrow(NotAnArchive);
  await expect(checked).rejects.toThrow(reason);
});

test('one byte less than too much may be sent', async () => {
  const { files } = await checkArchive(fileOf(lying(262_143_999)));
  expect(files[0]!.size).toBe(262_143_999);
});
