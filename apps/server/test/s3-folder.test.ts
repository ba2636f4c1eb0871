import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';

let folder: string;
let server: Serving;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-s3-'));
  await mkdir(join(folder, 'artifacts'));
  await writeFile(join(folder, 'artifacts', 'layercontent.zip'), Buffer.from(ZIP, 'base64'));
  server = await serving('--s3', folder);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const publish = async (Content: object): Promise<[number, any]> =>
  await server.send('POST', '/2018-10-31/layers/fonts/versions', { Content });

test('a layer is published from a file', async () => {
  const [status, { Content }] = await publish({ S3Bucket: 'artifacts', S3Key: '/layercontent.zip' });
  expect([status, Content.CodeSize]).toEqual([201, Buffer.from(ZIP, 'base64').length]);
  const archive = await fetch(Content.Location);
  expect(Buffer.from(await archive.arrayBuffer()).toString('base64')).toBe(ZIP);
});

test.each([
  [{ S3Bucket: 'other', S3Key: 'a' }, 'NoSuchBucket', 'The specified bucket does not exist'],
  [{ S3Bucket: 'artifacts', S3Key: 'a' }, 'NoSuchKey', 'The specified key does not exist.'],
  [
    { S3Bucket: 'artifacts', S3Key: 'layercontent.zip', S3ObjectVersion: '1' },
    'NoSuchVersion',
    'The specified version does not exist.',
  ],
])('%j is refused as S3 does', async (content, code, message) => {
  expect(await publish(content)).toEqual([
    400,
    {
      Type: 'User',
      message: `Error occurred while GetObject. S3 Error Code: ${code}. S3 Error Message: ${message}`,
    },
  ]);
});
