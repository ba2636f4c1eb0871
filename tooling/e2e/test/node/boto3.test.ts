import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { absent } from '../../src/absent.ts';
import { readArchive } from '../../src/archive.ts';
import { ACCOUNT } from '../../src/client.ts';
import { findProgram } from '../../src/find-program.ts';
import { awsEnvironment, runProgram } from '../../src/run-program.ts';
import { useServer } from '../../src/use-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../clients/layers.py', import.meta.url));

const python = await findProgram(['/usr/bin/python3', 'python3'], ['-c', 'import boto3; print(boto3.__version__)']);
const note = python === undefined ? absent('Python with boto3 (Debian: python3-boto3)') : python.version;

describe.skipIf(python === undefined)(`boto3 ${note}`, () => {
  const server = useServer();
  const folder = useTemporaryFolder();

  test('makes the whole journey', async () => {
    const { bytes, codeSha256 } = readArchive(inject('archive'));
    const path = join(folder(), 'layer.zip');
    await writeFile(path, bytes);
    const args = [SCRIPT, server().url, path];
    const { code, stdout, stderr } = await runProgram(python?.path ?? '', args, awsEnvironment(folder(), ACCOUNT));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const arn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:web:1`;
    expect(JSON.parse(stdout)).toEqual({
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
