import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { afterEach, expect, test, vi } from 'vitest';
import { folderSource } from './folder-source.ts';

const OBJECT = { bucket: 'bucket', key: 'a.zip', region: 'us-east-1', account: '123456789012' };

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

// Put in the place of the machine's answer: to root, which containers run as, no folder is closed.
test.each([
  ['EACCES', 'AccessDenied', 'Access Denied'],
  ['EPERM', 'AccessDenied', 'Access Denied'],
  ['EIO', 'InternalError', 'We encountered an internal error. Please try again.'],
  ['ENOENT', 'NoSuchBucket', 'The specified bucket does not exist'],
])('a bucket whose folder answers %s is %s', async (code, said, message) => {
  for (const name of ['realpath', 'stat'] as const)
    vi.spyOn(fs, name).mockRejectedValue(Object.assign(new Error(code), { code }));
  syncBuiltinESMExports();
  const got = folderSource('objects')({ ...OBJECT, signal: new AbortController().signal });
  await expect(got).rejects.toMatchObject({ name: 'S3Error', code: said, message });
});
