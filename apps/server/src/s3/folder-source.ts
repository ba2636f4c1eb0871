import { constants } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type ObjectSource, S3Error } from '@org/layers-fake';
import { isAbsence, s3ErrorOf } from './file-errors.ts';
import { LARGEST_OBJECT, oversized } from './largest-object.ts';

/**
 * A folder as S3: `bucket/key` in it is the object `key` of `bucket`, for every account and in every region.
 *
 * Nothing outside a bucket's folder is read, whatever a key says and wherever a symbolic link leads.
 * A slash at the start of a key is left out; S3 tells `/a.zip` from `a.zip`, a folder cannot. Keys that are no path
 * of plain names (`a//b`, `a/../b`, `a/`) are no objects. There are no versions but S3's `null`, the one that objects
 * have in a bucket that keeps none.
 */
export function folderSource(root: string): ObjectSource {
  return async ({ bucket, key, version = 'null' }) => {
    try {
      const folder = await bucketFolder(root, bucket);
      if (folder === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
      // S3's limit is in bytes, Lambda's in characters: some keys pass the one and not the other.
      if (Buffer.byteLength(key) > 1024) throw new S3Error('KeyTooLongError', 'Your key is too long');
      if (version !== 'null') throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
      const file = await fileOf(folder, key);
      return file === undefined ? undefined : await read(file);
    } catch (cause) {
      if (isAbsence(cause)) return undefined;
      throw s3ErrorOf(cause);
    }
  };
}

/** Whether text can be the name of one entry of a folder. */
const isName = (text: string): boolean =>
  !['', '.', '..'].includes(text) && !text.includes('\0') && !text.includes(sep);

/** The folder of a bucket, itself no link to elsewhere. */
async function bucketFolder(root: string, bucket: string): Promise<string | undefined> {
  if (!isName(bucket) || bucket.includes('/')) return undefined;
  try {
    const folder = join(await realpath(root), bucket);
    return (await realpath(folder)) === folder && (await stat(folder)).isDirectory() ? folder : undefined;
  } catch (cause) {
    if (isAbsence(cause)) return undefined;
    throw cause;
  }
}

/** The file that a key means, all links followed; `undefined` when there is none within the folder. */
async function fileOf(folder: string, key: string): Promise<string | undefined> {
  const names = key.replace(/^\//, '').split('/');
  if (!names.every(isName)) return undefined;
  const file = await realpath(join(folder, ...names));
  return file.startsWith(folder + sep) ? file : undefined;
}

/** The bytes of a file; `undefined` for what is none, such as a folder or a pipe, which is not waited for. */
async function read(file: string): Promise<Uint8Array | undefined> {
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const about = await handle.stat();
    if (!about.isFile()) return undefined;
    return about.size > LARGEST_OBJECT ? oversized() : await handle.readFile();
  } finally {
    await handle.close();
  }
}
