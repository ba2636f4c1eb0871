import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type ChildServer, startServer } from './child-server.ts';
import { smallArchive } from './small-archive.ts';

/** What lies in S3 as `my-bucket/layer.zip`. */
export const OBJECT: Uint8Array = smallArchive('from S3');

/**
 * One server for the tests of a file, whose S3 is a folder with one object in it.
 *
 * @param folder - an empty one, asked for when the tests begin.
 * @returns a function to be called inside a test.
 */
export function useS3Server(folder: () => string): () => ChildServer {
  let server: ChildServer;
  beforeAll(async () => {
    const objects = join(folder(), 's3');
    await mkdir(join(objects, 'my-bucket'), { recursive: true });
    await writeFile(join(objects, 'my-bucket/layer.zip'), OBJECT);
    server = await startServer('--empty', '--s3', objects);
  });
  afterAll(async () => await server.stop());
  return () => server;
}
