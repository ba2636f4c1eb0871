import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anAccount, archiveOf } from './a-fake.ts';

let folder = '';
let zip = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-publish-'));
  zip = join(folder, 'layer.zip');
  await writeFile(zip, archiveOf({ 'python/fonts.py': 'size = 3\n' }));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('publish', () => {
  test('makes a version in each region, with what was said of it', async () => {
    const { layers } = await anAccount();
    const said = [
      '--runtime',
      'python3.13,python3.14',
      '--arch',
      'arm64',
      '--description',
      'Three',
      '--license',
      'MIT',
    ];
    const { code, stdout } = await layers(
      'publish',
      'fonts',
      '--zip',
      zip,
      ...said,
      '--region',
      'us-east-1,eu-central-1',
      '--output',
      'json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).Published.map(({ Region, Version }: any) => [Region, Version])).toEqual([
      ['us-east-1', 3],
      ['eu-central-1', 2],
    ]);
    const got = JSON.parse((await layers('get', 'fonts:3', '--output', 'json')).stdout);
    expect(got).toMatchObject({
      Description: 'Three',
      LicenseInfo: 'MIT',
      CompatibleRuntimes: ['python3.13', 'python3.14'],
      CompatibleArchitectures: ['arm64'],
    });
  });

  test('shares it as the version before, where that is wanted', async () => {
    const { layers } = await anAccount();
    await layers('policy', 'grant', 'fonts:2', '--account', '111122223333');
    await layers('policy', 'grant', 'fonts:2', '--organization', 'o-abc1234567');
    await layers('publish', 'fonts', '--zip', zip, '--same-policy');
    const { stderr } = await layers('policy', 'show', 'fonts:3');
    expect(stderr).toBe('layers: fonts:3 is shared with account 111122223333 and organisation o-abc1234567.\n');
    await layers('publish', 'fonts', '--zip', zip);
    expect((await layers('policy', 'show', 'fonts:4')).stderr).toBe('layers: fonts:4 is private.\n');
  });

  test('names what of the version before no grant can say', async () => {
    const statement = { Effect: 'Allow', Principal: { AWS: ['111122223333', '444455556666'] } };
    const Policy = JSON.stringify({ Statement: [{ ...statement, Sid: 'many' }] });
    const { layers } = await anAccount(
      ({ fetch }) =>
        async (request) =>
          request.method === 'GET' && request.url.endsWith('/2/policy')
            ? Response.json({ Policy })
            : await fetch(request),
    );
    expect(await layers('publish', 'fonts', '--zip', zip, '--same-policy')).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('the statement many of version 2 is not carried over'),
    });
    expect((await layers('policy', 'show', 'fonts:3')).stderr).toBe('layers: fonts:3 is private.\n');
  });

  test('asks nobody where the archive is none, and says what functions would not find', async () => {
    const { layers, requests } = await anAccount();
    const wrong = join(folder, 'wrong.zip');
    await writeFile(wrong, 'no archive');
    expect(await layers('publish', 'fonts', '--zip', wrong)).toMatchObject({ code: 2 });
    expect(await layers('publish', 'fonts', '--zip', join(folder, 'absent.zip'))).toMatchObject({ code: 2 });
    expect(await layers('publish', 'fonts')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--zip FILE or --s3'),
    });
    expect(await layers('publish', 'fonts:3', '--zip', zip)).toMatchObject({ code: 2 });
    expect(requests).toEqual([]);
    await writeFile(wrong, archiveOf({ 'fonts.py': '' }));
    const { code, stderr } = await layers('publish', 'fonts', '--zip', wrong, '--runtime', 'python3.13');
    expect([code, stderr]).toEqual([0, expect.stringContaining('nothing in it lies in python/')]);
  });

  test('is not done twice where no answer came, and the version is not lost where a grant is refused', async () => {
    const { layers, fake } = await anAccount();
    fake.faults.add({ effect: 'disconnect', late: true, operation: 'PublishLayerVersion', times: 1 });
    const lost = await layers('publish', 'fonts', '--zip', zip);
    expect(lost).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/may have been published.*versions of fonts/),
    });
    expect((await layers('latest', 'fonts', '--output', 'json', '--query', 'LayerVersions[0].Version')).stdout).toBe(
      '3\n',
    );
    await layers('policy', 'grant', 'fonts:3', '--account', '111122223333', '--sid', 'mine');
    fake.faults.add({
      effect: 'error',
      code: 'PolicyLengthExceededException',
      operation: 'AddLayerVersionPermission',
      times: 1,
    });
    const unshared = await layers('publish', 'fonts', '--zip', zip, '--same-policy', '--output', 'json');
    expect(unshared).toMatchObject({ code: 4, stderr: expect.stringMatching(/version 4 has not the statement mine/) });
    expect(JSON.parse(unshared.stdout).Published[0].Version).toBe(4);
  });

  test('is tried again where it was throttled', async () => {
    const { layers, fake } = await anAccount();
    fake.faults.add({ effect: 'throttle', operation: 'PublishLayerVersion', times: 1 });
    expect(await layers('publish', 'fonts', '--zip', zip)).toMatchObject({ code: 0 });
    expect((await layers('latest', 'fonts', '--output', 'json', '--query', 'LayerVersions[0].Version')).stdout).toBe(
      '3\n',
    );
  });

  test('passes on what the service says', async () => {
    const { layers } = await anAccount();
    const { code, stderr } = await layers('publish', 'fonts', '--zip', zip, '--runtime', 'cobol');
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^layers: .*cobol.*\n$/)]);
  });
});

describe('delete', () => {
  test('deletes what is confirmed', async () => {
    const { layers } = await anAccount();
    const { code, stdout } = await layers('delete', 'fonts:1', 'fonts:2', '--yes');
    expect([code, stdout]).toEqual([0, 'DELETED  REGION\nfonts:1  us-east-1\nfonts:2  us-east-1\n']);
    expect((await layers('versions', 'fonts', '--output', 'text')).stdout).toBe('');
  });

  test('says what was deleted and what was not', async () => {
    const { layers, fake } = await anAccount();
    fake.faults.add({ effect: 'error', code: 'ResourceConflictException', operation: 'DeleteLayerVersion', times: 1 });
    const { code, stdout, stderr } = await layers('delete', 'fonts:1', 'fonts:2', '--yes');
    expect([code, stdout]).toEqual([4, 'DELETED  REGION\nfonts:2  us-east-1\n']);
    expect(stderr).toMatch(/^layers: fonts:1 in us-east-1 was not deleted: /);
    expect(await layers('delete', 'fonts:9', '--yes')).toMatchObject({ code: 3, stdout: '' });
  });

  test('asks, and where nobody can answer does nothing', async () => {
    const { layers, requests } = await anAccount();
    const { code, stderr } = await layers('delete', 'fonts:1');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    requests.length = 0;
    expect(await layers('delete', 'fonts', '--yes')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('fonts:3'),
    });
    expect(requests).toEqual([]);
  });
});

describe('policy grant', () => {
  test('wants one who is meant', async () => {
    const { layers } = await anAccount();
    for (const who of [[], ['--public', '--account', '111122223333']])
      expect(await layers('policy', 'grant', 'fonts:1', ...who)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('One of --account'),
      });
    for (const who of ['*', '12'])
      expect(await layers('policy', 'grant', 'fonts:1', '--account', who)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('twelve digits'),
      });
    await layers('policy', 'grant', 'fonts:1', '--public');
    expect(await layers('policy', 'grant', 'fonts:1', '--public')).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/already exists.* Choose another statement id\.\n$/),
    });
  });
});
