import { expect, test } from 'vitest';
import { anAccount } from './a-fake.ts';

test('list: layers with their newest versions, in columns', async () => {
  const { layers } = await anAccount();
  const { code, stdout, stderr } = await layers('list');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatchInlineSnapshot(`
    "NAME   VERSION  CREATED           RUNTIMES         ARCHITECTURES  DESCRIPTION
    fonts        2  2026-11-28 10:00  python3.13                      Fonts, again
    tools        1  2026-11-28 10:00  provided.al2023  arm64
    "
  `);
});

test('list: several regions side by side, filters of the API and names', async () => {
  const { layers } = await anAccount();
  const { stdout } = await layers('list', '--region', 'us-east-1,eu-central-1', '--name', 'f*', '--output', 'text');
  expect(stdout.split('\n').map((line) => line.split('\t').slice(0, 3))).toEqual([
    ['us-east-1', 'fonts', '2'],
    ['eu-central-1', 'fonts', '1'],
    [''],
  ]);
  const arm = JSON.parse((await layers('list', '--arch', 'arm64', '--output', 'json')).stdout);
  expect(arm.Layers.map(({ Region, LayerName }: any) => [Region, LayerName])).toEqual([['us-east-1', 'tools']]);
  const old = await layers(
    'list',
    '--runtime',
    'python3.8',
    '--query',
    'Layers[].LatestMatchingVersion.Version',
    '--output',
    'json',
  );
  expect(JSON.parse(old.stdout)).toEqual([1]);
});

test('versions: the newest first, with who may use them', async () => {
  const { layers } = await anAccount();
  await layers('policy', 'grant', 'fonts:1', '--account', '111122223333');
  const { code, stdout } = await layers('versions', 'fonts', '--policy');
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "VERSION  CREATED           RUNTIMES                                    ARCHITECTURES  ACCESS                LICENSE  DESCRIPTION
          2  2026-11-28 10:00  python3.13                                                 private                        Fonts, again
          1  2026-11-28 10:00  python3.8 (retired 2024-10-14), python3.13  x86_64         account 111122223333  MIT      Fonts
    "
  `);
  const yaml = await layers('versions', 'fonts', '--runtime', 'python3.8', '--output', 'yaml');
  expect(yaml.stdout).toMatch(/^LayerVersions:\n {2}- Region: us-east-1\n/);
});

test('get: one version with all its members; of a layer its newest', async () => {
  const { layers } = await anAccount();
  const { stdout } = await layers('get', 'fonts:1');
  expect(stdout.replace(/http:\S+/, 'LINK').replaceAll(/ +\n/g, '\n')).toMatchInlineSnapshot(`
    "MEMBER         VALUE
    Version        arn:aws:lambda:us-east-1:123456789012:layer:fonts:1
    Description    Fonts
    Created        2026-11-28 10:00
    Runtimes       python3.8 (retired 2024-10-14), python3.13
    Architectures  x86_64
    License        MIT
    Size           251 B (251 bytes)
    SHA-256        ZEvEbljlZ6UOWVt8JTU8eibTe4OYFLwy3HVI63CPLIQ=
    Link           LINK

    The days on which support ends are those of https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html.
    "
  `);
  const newest = await layers('get', 'fonts', '--output', 'json', '--query', 'Version');
  expect(newest.stdout).toBe('2\n');
  const arn = 'arn:aws:lambda:eu-central-1:123456789012:layer:fonts:1';
  expect(JSON.parse((await layers('get', arn, '--output', 'json')).stdout)).toMatchObject({ LayerVersionArn: arn });
});

test("latest: one's own by list, somebody else's by asking for numbers", { tags: 'long' }, async () => {
  const { layers, fake, requests } = await anAccount();
  const foreign = { LayerName: 'theirs', account: '111122223333', public: true } as const;
  await fake.seed({ layers: [{ ...foreign, versions: [{ Version: 3 }, { Version: 4 }, { Version: 6 }] }] });
  const own = await layers('latest', 'fonts', '--output', 'json', '--query', 'LayerVersions[0].Version');
  expect(own.stdout).toBe('2\n');
  requests.length = 0;
  const arn = 'arn:aws:lambda:us-east-1:111122223333:layer:theirs';
  const { code, stdout } = await layers('latest', arn, '--output', 'text');
  expect([code, stdout.trim().split('\t').at(-1)]).toEqual([0, `${arn}:6`]);
  expect(requests.length).toBeLessThan(25);
  // Where early versions are gone, a known one is a beginning, here and elsewhere.
  const late = { ...foreign, LayerName: 'late', regions: ['us-east-1', 'eu-central-1'] };
  await fake.seed({ layers: [{ ...late, versions: [{ Version: 40 }, { Version: 41 }] }] });
  const of = arn.replace('theirs', 'late');
  expect(await layers('latest', of)).toMatchObject({
    code: 3,
    stderr: expect.stringContaining(`name one that you know: ${of}:12`),
  });
  const both = ['--region', 'us-east-1,eu-central-1', '--query', 'LayerVersions[].Version', '--output', 'json'];
  expect(JSON.parse((await layers('latest', `${of}:40`, ...both)).stdout)).toEqual([41, 41]);
});

test('regions: where a layer is behind, or missing, the code is 1', async () => {
  const { layers } = await anAccount();
  const skewed = await layers('regions', 'fonts');
  expect(skewed.code).toBe(1);
  expect(skewed.stdout).toMatchInlineSnapshot(`
    "REGION        VERSION  CREATED           SHA-256                                       SKEW
    eu-central-1        1  2026-11-28 10:00  q1ftrH9pYwDpQBcz7yv8NgeIvKJgQD1VnqXYD8Iz5qg=  differs
    us-east-1           2  2026-11-28 10:00  iZKD4+TDKqgiOwTsEHO3H72b8a0+fvyseLpyn+ome1Y=
    "
  `);
  const missing = await layers('regions', 'tools', '--region', 'us-east-1,eu-central-1', '--output', 'json');
  expect(missing.code).toBe(1);
  expect(JSON.parse(missing.stdout)).toMatchObject({
    Skew: true,
    Regions: [{ Skew: false }, { Region: 'eu-central-1', Skew: true }],
  });
  expect((await layers('regions', 'tools')).code).toBe(0);
  expect(await layers('regions', 'nobody')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('in none of the regions'),
  });
});

test('policy show: who may use a version, in a sentence and a table', async () => {
  const { layers } = await anAccount();
  expect(await layers('policy', 'show', 'fonts:1')).toMatchObject({ code: 0, stderr: 'layers: fonts:1 is private.\n' });
  await layers('policy', 'grant', 'fonts:1', '--public', '--sid', 'all');
  await layers('policy', 'grant', 'fonts:1', '--organization', 'o-abc1234567');
  const { stdout, stderr } = await layers('policy', 'show', 'fonts:1');
  expect(stderr).toBe('layers: fonts:1 is public, and shared with organisation o-abc1234567.\n');
  expect(stdout).toMatchInlineSnapshot(`
    "STATEMENT                  WHO
    all                        public
    organization-o-abc1234567  organisation o-abc1234567
    "
  `);
  const { code } = await layers('policy', 'revoke', 'fonts:1', 'all');
  expect(code).toBe(0);
  expect(
    (await layers('policy', 'show', 'fonts:1', '--output', 'json', '--query', 'length(Policy.Statement)')).stdout,
  ).toBe('1\n');
});

test('policy show: a sentence is one whoever may use a version', async () => {
  const { layers } = await anAccount();
  const saidAfter = async (...args: readonly string[]): Promise<string> =>
    (await layers('policy', 'grant', 'fonts:1', ...args)).stderr;
  expect(await saidAfter('--account', '111122223333')).toBe('layers: fonts:1 is shared with account 111122223333.\n');
  expect(await saidAfter('--account', '444455556666')).toBe('layers: fonts:1 is shared with 2 accounts.\n');
  expect(await saidAfter('--organization', 'o-abc1234567')).toBe(
    'layers: fonts:1 is shared with 2 accounts and organisation o-abc1234567.\n',
  );
});

test('regions: a region that did not answer is no region without the layer', { tags: 'long' }, async () => {
  const { layers, fake } = await anAccount();
  fake.faults.add({ effect: 'disconnect', where: { LayerName: 'fonts' }, operation: 'ListLayerVersions' });
  const { code, stderr } = await layers('regions', 'fonts', '--region', 'us-east-1,eu-central-1');
  expect([code, stderr]).toEqual([3, expect.stringContaining('eu-central-1: ')]);
  fake.faults.clear();
  const nowhere = await layers('regions', 'nobody', '--region', 'us-east-1,eu-central-1', '--by', 'content');
  expect(nowhere.code).toBe(1);
});

test('policy show: a version that is not there is not private', async () => {
  const { layers } = await anAccount();
  expect(await layers('policy', 'show', 'fonts:9')).toMatchObject({ code: 3, stdout: '' });
});

test('versions, publish: a layer is asked for where its ARN is', async () => {
  const { layers } = await anAccount();
  const arn = 'arn:aws:lambda:eu-central-1:123456789012:layer:fonts';
  expect((await layers('versions', arn, '--output', 'json', '--query', 'LayerVersions[].Region')).stdout).toContain(
    'eu-central-1',
  );
  const there = await layers(
    'versions',
    arn,
    '--region',
    'us-east-1',
    '--output',
    'json',
    '--query',
    'LayerVersions[].Version',
  );
  expect(JSON.parse(there.stdout)).toEqual([2, 1]);
});
