import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { boto3Note, hasBoto3, runBoto3 } from '../../src/boto3.ts';
import { ACCOUNT } from '../../src/client.ts';
import { useServer } from '../../src/use-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

describe.skipIf(!hasBoto3)(`boto3 ${boto3Note}`, () => {
  const server = useServer();
  const folder = useTemporaryFolder();

  test('makes the whole journey', async () => {
    const { bytes, codeSha256 } = readArchive(inject('archive'));
    const path = join(folder(), 'layer.zip');
    await writeFile(path, bytes);
    const seen = await runBoto3('layers.py', folder(), server().url, path);
    const arn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:web:1`;
    expect(seen).toEqual({
      published: [
        [1, bytes.length, codeSha256],
        [2, bytes.length, codeSha256],
        [1, bytes.length, codeSha256],
      ],
      layerPages: [['data'], ['web']],
      versionPages: [[2], [1]],
      filtered: [1],
      arns: [arn, arn, arn],
      downloaded: [codeSha256, codeSha256, codeSha256],
      deleted: [204, 204],
      gone: [404, 'ResourceNotFoundException', 'The resource you requested does not exist.'],
      left: ['data'],
    });
  });
});
