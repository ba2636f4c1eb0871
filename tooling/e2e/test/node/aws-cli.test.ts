import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, test } from 'vitest';
import { readArchive } from '../../src/archive.ts';
import { type AwsCli, awsCliNote, awsCliOf, awsCliPath, hasAwsCli } from '../../src/aws-cli.ts';
import { startServer } from '../../src/child-server.ts';
import { ACCOUNT } from '../../src/client.ts';
import { awsEnvironment, runProgram } from '../../src/run-program.ts';
import { codeSha256Of } from '../../src/sha256.ts';
import { useServer } from '../../src/use-server.ts';
import { useTemporaryFolder } from '../../src/use-temporary-folder.ts';

describe.skipIf(!hasAwsCli)(`the AWS CLI ${awsCliNote}`, () => {
  const server = useServer();
  const folder = useTemporaryFolder();
  const archive = readArchive(inject('archive'));
  const arn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:layer:web`;
  const { attempt, aws }: AwsCli = {
    attempt: async (...args) => await awsCliOf(ACCOUNT, server().url, folder()).attempt(...args),
    aws: async (...args) => await awsCliOf(ACCOUNT, server().url, folder()).aws(...args),
  };

  const publish = async (name: string, runtime: string, ...flags: readonly string[]): Promise<unknown> =>
    await aws(
      'publish-layer-version',
      ...flags,
      '--layer-name',
      name,
      '--zip-file',
      `fileb://${join(folder(), 'layer.zip')}`,
      '--compatible-runtimes',
      runtime,
    );

  beforeEach(async () => {
    await writeFile(join(folder(), 'layer.zip'), archive.bytes);
  });

  test('publishes an archive, gets it in three ways, downloads and deletes it', { tags: 'long' }, async () => {
    const content = { CodeSha256: archive.codeSha256, CodeSize: archive.bytes.length };
    const declared = ['--description', 'For servers', '--compatible-architectures', 'arm64', '--license-info', 'MIT'];
    const expected = {
      Content: content,
      LayerArn: arn,
      LayerVersionArn: `${arn}:1`,
      Description: 'For servers',
      Version: 1,
      CompatibleRuntimes: ['nodejs24.x'],
      CompatibleArchitectures: ['arm64'],
      LicenseInfo: 'MIT',
    };
    expect(await publish('web', 'nodejs24.x', ...declared)).toMatchObject(expected);
    const got = await Promise.all([
      aws('get-layer-version', '--layer-name', 'web', '--version-number', '1'),
      aws('get-layer-version', '--layer-name', arn, '--version-number', '1'),
      aws('get-layer-version-by-arn', '--arn', `${arn}:1`),
    ]);
    for (const version of got) {
      expect(version).toMatchObject(expected);
      const { Content } = version as { readonly Content: { readonly Location: string } };
      const download = await fetch(Content.Location);
      expect(await codeSha256Of(await download.arrayBuffer())).toBe(archive.codeSha256);
    }
    expect(await aws('delete-layer-version', '--layer-name', 'web', '--version-number', '1')).toBeUndefined();
    expect(await aws('list-layer-versions', '--layer-name', 'web')).toEqual({ LayerVersions: [] });
    expect(await aws('list-layers')).toEqual({ Layers: [] });
    const gone = await attempt('get-layer-version', '--layer-name', 'web', '--version-number', '1');
    expect(gone.stderr).toContain('(ResourceNotFoundException)');
  });

  test('lists page by page, under filters', { tags: 'long' }, async () => {
    await Promise.all([
      publish('web', 'nodejs22.x').then(async () => await publish('web', 'nodejs24.x')),
      publish('data', 'python3.13', '--compatible-architectures', 'arm64'),
    ]);
    const [layers, first, versions, runtime, architecture] = await Promise.all([
      aws('list-layers', '--page-size', '1'),
      aws('list-layers', '--page-size', '1', '--max-items', '1'),
      aws('list-layer-versions', '--layer-name', 'web', '--page-size', '1'),
      aws('list-layers', '--compatible-runtime', 'nodejs22.x'),
      aws('list-layers', '--compatible-architecture', 'arm64'),
    ]);
    const data = { LayerName: 'data', LatestMatchingVersion: { Version: 1 } };
    expect(layers).toMatchObject({ Layers: [data, { LayerName: 'web', LatestMatchingVersion: { Version: 2 } }] });
    expect(first).toMatchObject({ Layers: [data] });
    expect(versions).toMatchObject({ LayerVersions: [{ Version: 2 }, { Version: 1 }] });
    expect(runtime).toMatchObject({ Layers: [{ LayerName: 'web', LatestMatchingVersion: { Version: 1 } }] });
    expect(architecture).toMatchObject({ Layers: [data] });

    const asked = server()
      .log()
      .filter((line) => line.includes('GET /2018-10-31/layers?'));
    expect(asked.filter((line) => line.includes('MaxItems=1 ') || line.includes('MaxItems=1&')).length).toBeGreaterThan(
      2,
    );

    const { NextToken = '' } = first as { readonly NextToken?: string };
    const rest = await aws('list-layers', '--page-size', '1', '--starting-token', NextToken);
    expect(rest).toMatchObject({ Layers: [{ LayerName: 'web' }] });
  });

  test('does what the README shows', async () => {
    const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
    const [block = ''] = [...readme.matchAll(/^```sh\n(export .*?)^```$/gms)].map(([, script = '']) => script);
    expect(block).toContain('http://127.0.0.1:4566');
    const { url, stop } = await startServer('--log');
    // As a reader has it: the packaged program starts by itself here, where the other tests share one that is loaded.
    try {
      const script = block.replace('http://127.0.0.1:4566', url).replace('aws lambda', `'${awsCliPath}' lambda`);
      const shown = await runProgram('sh', ['-ec', script], awsEnvironment(folder(), ACCOUNT));
      expect(shown).toMatchObject({ code: 0, stderr: '' });
      expect(shown.stdout).toContain(
        '"LayerArn": "arn:aws:lambda:us-east-1:336392948345:layer:AWSSDKPandas-Python312"',
      );
      expect(shown.stdout).toContain('"LatestMatchingVersion"');
    } finally {
      await stop();
    }
  });

  test('says what AWS says of an unknown layer', async () => {
    const { code, stderr } = await attempt('get-layer-version', '--layer-name', 'nothing', '--version-number', '1');
    // Version 1 ends with 255, version 2 with 254.
    expect([254, 255]).toContain(code);
    expect(stderr).toContain(
      'An error occurred (ResourceNotFoundException) when calling the GetLayerVersion operation: ' +
        'The resource you requested does not exist.',
    );
  });
});
