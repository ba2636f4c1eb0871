import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Error } from '@org/layers-fake';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSource } from './folder-source.ts';
import { LARGEST_OBJECT } from './largest-object.ts';

const CALL = { region: 'us-east-1', account: '123456789012', signal: new AbortController().signal };

let root: string;
const socket = createServer();
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'layers-s3-')));
  const at = (...names: readonly string[]): string => join(root, 'objects', ...names);
  await mkdir(at('bucket', 'a', 'empty'), { recursive: true });
  await mkdir(at('bucket-2'));
  await writeFile(at('bucket', 'layercontent.zip'), 'content');
  await writeFile(at('bucket', 'a', 'b c+é%2F.zip'), 'deep');
  await writeFile(at('bucket', 'a..b'), 'dots');
  await writeFile(at('bucket-2', 'secret'), 'other bucket');
  await writeFile(at('file'), 'no bucket');
  await writeFile(join(root, 'secret'), 'outside');
  await symlink(join(root, 'secret'), at('bucket', 'link-out'));
  await symlink(at('bucket-2'), at('bucket', 'folder-out'));
  await symlink('layercontent.zip', at('bucket', 'link-in'));
  await symlink('circle', at('bucket', 'circle'));
  await symlink(at('bucket-2'), at('linked-bucket'));
  await writeFile(at('bucket', 'large'), '');
  await truncate(at('bucket', 'large'), LARGEST_OBJECT + 1000);
  execFileSync('mkfifo', [at('bucket', 'pipe')]);
  await once(socket.listen(at('bucket', 'socket')), 'listening');
});
afterAll(async () => {
  socket.close();
  await rm(root, { recursive: true });
});

async function get(key: string, { bucket = 'bucket', version }: { bucket?: string; version?: string } = {}) {
  const source = folderSource(join(root, 'objects'));
  const object = { bucket, key, ...CALL, ...(version && { version }) };
  const bytes = await source(object);
  return bytes && (bytes.length > 100 ? bytes.length : Buffer.from(bytes).toString());
}

test.each([
  ['layercontent.zip', 'content'],
  // The key of the publish that was recorded from AWS.
  ['/layercontent.zip', 'content'],
  ['a/b c+é%2F.zip', 'deep'],
  ['/a/b c+é%2F.zip', 'deep'],
  ['a..b', 'dots'],
  ['link-in', 'content'],
])('%s is an object', async (key, text) => {
  expect(await get(key)).toBe(text);
  expect(await get(key, { version: 'null' })).toBe(text);
});

const NO_OBJECTS = {
  'no file': ['', '/', '//', '.', '..', 'absent', 'a', 'a/', 'a/empty', '/a', 'pipe', 'socket', 'circle'],
  'another spelling': ['//layercontent.zip', './layercontent.zip', 'a//b c+é%2F.zip', 'a/b c+é/.zip'],
  'beyond a file': ['layercontent.zip/', 'layercontent.zip/x', 'layercontent.zip/../layercontent.zip'],
  upwards: [
    '../file',
    '../../secret',
    '/../../secret',
    'a/../layercontent.zip',
    'a/../../../secret',
    '../bucket-2/secret',
  ],
  'with a NUL': ['layercontent.zip\0', '\0', 'a\0/../layercontent.zip'],
  'a link that leads out': ['link-out', 'folder-out', 'folder-out/secret', 'folder-out/../bucket/layercontent.zip'],
  'over-long': ['x'.repeat(256), 'x/'.repeat(512), `${'x'.repeat(200)}/${'y'.repeat(300)}`],
};

test.each(Object.entries(NO_OBJECTS).flatMap(([why, keys]) => keys.map((key) => [why, key] as const)))(
  '%s: %j is no object',
  async (_, key) => {
    expect(await get(key)).toBeUndefined();
  },
);

test.each(['absent', 'file', 'linked-bucket', '', '.', '..', 'bucket/a', '../objects/bucket', 'bucket\0', '/'])(
  '%j is no bucket',
  async (bucket) => {
    const got = get('layercontent.zip', { bucket });
    await expect(got).rejects.toThrow(S3Error);
    await expect(got).rejects.toMatchObject({
      code: 'NoSuchBucket',
      message: 'The specified bucket does not exist',
    });
  },
);

test('a folder that is gone has no buckets', async () => {
  const object = { bucket: 'bucket', key: 'a', ...CALL };
  await expect(folderSource(join(root, 'gone'))(object)).rejects.toMatchObject({ code: 'NoSuchBucket' });
});

test.each(['layercontent.zip', 'absent'])('%s has no versions', async (key) => {
  const got = get(key, { version: 'L4kqtJlcpXroDTDmpUMLUo' });
  await expect(got).rejects.toThrow(S3Error);
  await expect(got).rejects.toMatchObject({
    code: 'NoSuchVersion',
    message: 'The specified version does not exist.',
  });
});

test('a key of more bytes than S3 takes', async () => {
  const got = get('é'.repeat(513));
  await expect(got).rejects.toThrow(S3Error);
  await expect(got).rejects.toMatchObject({ code: 'KeyTooLongError', message: 'Your key is too long' });
});

test('of an object that is too large for a layer no byte is read', async () => {
  expect(await get('large')).toBe(LARGEST_OBJECT + 1);
});
