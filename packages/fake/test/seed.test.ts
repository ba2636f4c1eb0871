import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createFake, type FakeOptions, InputError, type Seed } from '../src/index.ts';
import { archiveOf, zipFileOf } from './archives.ts';
import { call, signedBy } from './call.ts';

const LAYERS = '/2018-10-31/layers';

const SEED: Seed = {
  layers: [
    {
      LayerName: 'my-layer',
      versions: [
        {
          Version: 2,
          Description: 'My layer',
          CreatedDate: '2018-11-15T00:37:46.592+0000',
          CompatibleRuntimes: ['python3.6'],
        },
        { LicenseInfo: 'MIT', Content: { ZipFile: archiveOf('a') } },
      ],
    },
    { LayerName: 'shared', account: '999988887777', regions: ['us-east-1', 'eu-west-1'], public: true, versions: [{}] },
    { LayerName: 'gone', versions: [], nextVersion: 8 },
  ],
};

test('a seeded layer is listed, fetched and counted on like a published one', async () => {
  const fake = createFake();
  await fake.seed(SEED);
  const { body } = await call(fake, 'GET', `${LAYERS}/my-layer/versions`);
  expect(body.LayerVersions).toMatchObject([
    { Version: 3, LicenseInfo: 'MIT', Description: null },
    {
      Version: 2,
      Description: 'My layer',
      CreatedDate: '2018-11-15T00:37:46.592+0000',
      CompatibleRuntimes: ['python3.6'],
    },
  ]);
  const next = { body: { Content: { ZipFile: zipFileOf('b') } } };
  expect((await call(fake, 'POST', `${LAYERS}/my-layer/versions`, next)).body.Version).toBe(4);
  expect((await call(fake, 'POST', `${LAYERS}/gone/versions`, next)).body.Version).toBe(8);
  const arn = 'arn:aws:lambda:eu-west-1:999988887777:layer:shared:1';
  expect(
    (await call(fake, 'GET', `${LAYERS}?find=LayerVersion&Arn=${arn}`, { headers: signedBy('AKIA', 'eu-west-1') }))
      .status,
  ).toBe(200);
});

test('a seeded layer takes the place of one of the same name', async () => {
  const fake = createFake();
  await fake.seed(SEED);
  await fake.seed({ layers: [{ LayerName: 'my-layer', versions: [{ Description: 'other' }] }] });
  const { body } = await call(fake, 'GET', LAYERS);
  expect(body.Layers).toMatchObject([
    { LayerName: 'my-layer', LatestMatchingVersion: { Version: 1, Description: 'other' } },
  ]);
});

test('numbering does not fall back when a layer is seeded again; only reset and restore lower it', async () => {
  const fake = createFake();
  const before = await fake.snapshot();
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}, {}, {}] }] });
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  const next = { body: { Content: { ZipFile: zipFileOf('b') } } };
  expect((await call(fake, 'POST', `${LAYERS}/a/versions`, next)).body.Version).toBe(4);
  await fake.restore(before);
  expect((await call(fake, 'POST', `${LAYERS}/a/versions`, next)).body.Version).toBe(1);
});

const names = fc.constantFrom('a', 'b', 'c');
const seededVersion = fc.record(
  {
    Version: fc.constantFrom(1, 7, 999_999_999, 1_000_000_000),
    Description: fc.constantFrom('', 'd', null),
    CompatibleRuntimes: fc.constantFrom(null, [], ['java8']),
    statements: fc.subarray([
      { Sid: 'public', Principal: '*' },
      { Sid: 'one', Principal: '111122223333' },
    ]),
  },
  { requiredKeys: [] },
);
const seededLayer = fc.record(
  {
    LayerName: names,
    public: fc.boolean(),
    regions: fc.constantFrom(['us-east-1'], ['us-east-1', 'eu-west-1']),
    versions: fc.array(seededVersion, { maxLength: 2 }),
    nextVersion: fc.constantFrom(9, 1_000_000_001),
  },
  { requiredKeys: ['LayerName', 'versions'] },
);

test('whatever seed is taken, and whatever is published then, the snapshot is taken back and says the same', async () => {
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(seededLayer, { maxLength: 3 }),
      fc.array(names, { maxLength: 3 }),
      async (layers, more) => {
        const fake = createFake({ now: () => new Date(0) });
        const refused = await fake.seed({ layers: layers as Seed['layers'] }).catch((cause: unknown) => cause);
        if (refused !== undefined) return refused instanceof InputError;
        taken++;
        for (const name of more)
          await call(fake, 'POST', `${LAYERS}/${name}/versions`, { body: { Content: { ZipFile: zipFileOf('a') } } });
        const snapshot = await fake.snapshot();
        const copy = createFake();
        await copy.restore(snapshot);
        return JSON.stringify(await copy.snapshot()) === JSON.stringify(snapshot);
      },
    ),
    { seed: 6, numRuns: 300 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('what its owner does to a seed while it is read does not matter', async () => {
  const fake = createFake();
  const versions = [{ Content: { ZipFile: archiveOf('a') } }, {}];
  const layers = [{ LayerName: 'a', versions }];
  const seeding = fake.seed({ layers });
  versions.length = 0;
  layers.push({ LayerName: 'b', versions: [] });
  await seeding;
  expect((await fake.snapshot()).layers).toMatchObject([{ LayerName: 'a', versions: [{}, {}] }]);
});

test('a version without a date has the fake’s', async () => {
  const fake = createFake({ now: () => new Date(Date.UTC(2020, 1, 29)) });
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  expect((await fake.snapshot()).layers[0]?.versions[0]?.CreatedDate).toBe('2020-02-29T00:00:00.000+0000');
});

test('what a caller does to a seed or a snapshot afterwards does not reach the fake', async () => {
  const fake = createFake();
  const CompatibleRuntimes: ['java8', 'java11'] | [] = ['java8', 'java11'];
  const statements = [{ Sid: 's', Principal: '*' }];
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{ CompatibleRuntimes, statements }] }] });
  const before = JSON.stringify(await fake.snapshot());
  (CompatibleRuntimes as string[]).length = 0;
  statements.length = 0;
  const [version] = (await fake.snapshot()).layers[0]!.versions;
  (version!.CompatibleRuntimes as string[]).length = 0;
  (version!.statements as object[]).length = 0;
  expect(JSON.stringify(await fake.snapshot())).toBe(before);
});

test('nulls, as the lists show them, count as absent', async () => {
  const fake = createFake();
  const nulls = { Description: null, LicenseInfo: null, CompatibleRuntimes: null, CompatibleArchitectures: null };
  await fake.seed({ layers: [{ LayerName: 'a', versions: [nulls as object] }] });
  expect((await call(fake, 'GET', `${LAYERS}/a/versions`)).body.LayerVersions).toMatchObject([nulls]);
});

test('a version can be seeded with the texts of its files', async () => {
  const fake = createFake();
  const Files = { 'python/fonts.py': 'FONTS = []\n', 'README.md': '' };
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{ Content: { Files } }, { Content: { Files } }] }] });
  const { body } = await call(fake, 'GET', `${LAYERS}/a/versions/2`);
  const archive = await fake.fetch(new Request(body.Content.Location));
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()));
  expect(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)])).toEqual(Object.entries(Files));
  expect((await fake.snapshot()).archives).toHaveProperty([body.Content.CodeSha256]);
});

test('the bytes of a seed are copied', async () => {
  const fake = createFake();
  const ZipFile = archiveOf('a');
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{ Content: { ZipFile } }] }] });
  ZipFile.fill(0);
  const { body } = await call(fake, 'GET', `${LAYERS}/a/versions/1`);
  const archive = await fake.fetch(new Request(body.Content.Location));
  expect(new Uint8Array(await archive.arrayBuffer())).toEqual(archiveOf('a'));
});

test('a snapshot survives JSON, holds equal archives once, and brings every answer back', async () => {
  const fake = createFake({ now: () => new Date(0) });
  await fake.seed(SEED);
  await call(fake, 'POST', `${LAYERS}/my-layer/versions`, { body: { Content: { ZipFile: zipFileOf('a') } } });
  const snapshot = JSON.parse(JSON.stringify(await fake.snapshot())) as Awaited<ReturnType<typeof fake.snapshot>>;
  const copy = createFake({ now: () => new Date(0) });
  await copy.restore(snapshot);
  expect(await copy.snapshot()).toEqual(snapshot);
  expect(Object.keys(snapshot.archives)).toHaveLength(3);
  for (const path of [
    LAYERS,
    `${LAYERS}/my-layer/versions`,
    `${LAYERS}/my-layer/versions/4`,
    `${LAYERS}/gone/versions`,
  ])
    expect((await call(copy, 'GET', path)).text).toBe((await call(fake, 'GET', path)).text);
  expect(
    (await call(copy, 'POST', `${LAYERS}/gone/versions`, { body: { Content: { ZipFile: zipFileOf('a') } } })).body
      .Version,
  ).toBe(8);
});

test('restore forgets what was there; reset forgets everything', async () => {
  const fake = createFake();
  const empty = await fake.snapshot();
  await fake.seed(SEED);
  await fake.restore(empty);
  expect(await fake.snapshot()).toEqual({ layers: [], archives: {} });
  await fake.seed(SEED);
  await fake.reset();
  expect(await fake.snapshot()).toEqual({ layers: [], archives: {} });
});

describe('a seed of the wrong types, or at odds with itself, is refused with the place and the value', () => {
  const version = (value: object): object => ({ layers: [{ LayerName: 'a', versions: [value] }] });
  test.each<[unknown, string]>([
    [
      version({ Version: 1e9 + 1 }),
      'layers[0].versions[0].Version: expected a number of at most 1000000000, got 1000000001',
    ],
    [version({ Description: 5 }), 'layers[0].versions[0].Description: expected a text, got 5'],
    [version({ LicenseInfo: { a: 1 } }), 'layers[0].versions[0].LicenseInfo: expected a text, got {"a":1}'],
    [version({ CompatibleRuntimes: [null] }), 'layers[0].versions[0].CompatibleRuntimes[0]: expected a text, got null'],
    [
      version({ CreatedDate: '2024-99-99T00:00:00.000+0000' }),
      'layers[0].versions[0].CreatedDate: expected a date such as 2024-08-14T17:29:47.063+0000, got "2024-99-99T00:00:00.000+0000"',
    ],
    [
      version({ CreatedDate: '2024-02-31T00:00:00.000+0000' }),
      'layers[0].versions[0].CreatedDate: expected a date such as 2024-08-14T17:29:47.063+0000, got "2024-02-31T00:00:00.000+0000"',
    ],
    [
      version({ Content: { Files: { 'python/a.py': 1 } } }),
      'layers[0].versions[0].Content.Files["python/a.py"]: expected a text, got 1',
    ],
    [version({ Content: { Files: {} } }), 'layers[0].versions[0].Content: expected a zip archive with something in it'],
    [version({ Content: {} }), 'layers[0].versions[0].Content: expected one of ZipFile, Files and CodeSha256'],
    [
      version({ Content: { ZipFile: 'AQID', CodeSha256: 'x' } }),
      'layers[0].versions[0].Content: expected one of ZipFile, Files and CodeSha256',
    ],
    [
      version({
        statements: [
          { Sid: 's', Principal: '*' },
          { Sid: 's', Principal: '*' },
        ],
      }),
      'layers[0].versions[0].statements: the statement id "s" stands twice',
    ],
    [
      { layers: [{ LayerName: 'a', public: true, versions: [{ statements: [{ Sid: 'public', Principal: '*' }] }] }] },
      'layers[0].versions[0].statements: the statement id "public" stands twice',
    ],
    [
      { layers: [{ LayerName: 'a', public: 'false', versions: [] }] },
      'layers[0].public: expected true or false, got "false"',
    ],
    [
      { layers: [{ LayerName: 'a', regions: [], versions: [] }] },
      'layers[0].regions: expected at least one region, got []',
    ],
    ...['', '0A1B2C3D-0000-4000-8000-000000000000', '{0a1b2c3d-0000-4000-8000-000000000000}', 5].map(
      (RevisionId): [unknown, string] => [
        version({ RevisionId }),
        `layers[0].versions[0].RevisionId: expected a UUID, got ${JSON.stringify(RevisionId)}`,
      ],
    ),
    [{ layers: [], archives: 5 }, 'archives: expected an object, got 5'],
    [{ layers: 1n }, 'layers: expected a list, got 1'],
  ])('%o', async (seed, message) => {
    const fake = createFake();
    const refusal: unknown = await fake.seed(seed as Seed).catch((cause: unknown) => cause);
    expect(refusal).toBeInstanceOf(InputError);
    expect((refusal as InputError).message).toBe(message);
    expect(await fake.snapshot()).toEqual({ layers: [], archives: {} });
  });
});

describe('a wrong seed is refused with the place, the value and what was expected, and nothing is lost', () => {
  const version = (value: object): object => ({ layers: [{ LayerName: 'a', versions: [value] }] });
  test.each<[unknown, string]>([
    [[], 'seed: expected an object, got []'],
    [{}, 'layers: expected a list, got undefined'],
    [{ layer: [] }, 'seed: unknown member "layer", expected some of layers, archives'],
    [{ layers: [1] }, 'layers[0]: expected an object, got 1'],
    [
      { layers: [{ LayerName: 'a b', versions: [] }] },
      'layers[0].LayerName: expected a layer name of letters, digits, - and _, got "a b"',
    ],
    [
      { layers: [{ LayerName: 'a', account: '1', versions: [] }] },
      'layers[0].account: expected twelve digits, got "1"',
    ],
    [
      { layers: [{ LayerName: 'a', regions: ['mars'], versions: [] }] },
      'layers[0].regions[0]: expected a region such as us-east-1, got "mars"',
    ],
    [{ layers: [{ LayerName: 'a', versions: {} }] }, 'layers[0].versions: expected a list, got {}'],
    [
      { layers: [{ LayerName: 'a', versions: [{}], nextVersion: 1 }] },
      'layers[0].nextVersion: expected a whole number above 1, got 1',
    ],
    [
      version({ CompatibleRuntime: 'java8' }),
      'layers[0].versions[0]: unknown member "CompatibleRuntime", expected some of Description, LicenseInfo, CompatibleRuntimes, CompatibleArchitectures, Version, CreatedDate, Content, statements, RevisionId',
    ],
    [
      version({ CompatibleRuntimes: 'java8' }),
      'layers[0].versions[0].CompatibleRuntimes: expected a list, got "java8"',
    ],
    [
      version({ CompatibleArchitectures: ['mips'] }),
      "layers[0].versions[0]: 1 validation error detected: Value '[mips]' at 'compatibleArchitectures' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [x86_64, arm64], Member must not be null]",
    ],
    [version({ Version: 0 }), 'layers[0].versions[0].Version: expected a whole number above 0, got 0'],
    [
      version({ CreatedDate: 'yesterday' }),
      'layers[0].versions[0].CreatedDate: expected a date such as 2024-08-14T17:29:47.063+0000, got "yesterday"',
    ],
    [
      version({ Content: { ZipFile: '!' } }),
      'layers[0].versions[0].Content.ZipFile: expected the bytes of a zip archive or their base64, got "!"',
    ],
    [
      version({ Content: { ZipFile: 'AQID' } }),
      'layers[0].versions[0].Content: expected a zip archive with something in it',
    ],
    [
      version({ Content: { CodeSha256: 'x' } }),
      'layers[0].versions[0].Content.CodeSha256: "x" is not among the seed\'s archives',
    ],
    [
      version({ statements: [{ Sid: 's', Principal: 'bob' }] }),
      'layers[0].versions[0].statements[0]: 1 validation error detected: ' +
        "Value 'bob' at 'principal' failed to satisfy constraint: " +
        String.raw`Member must satisfy regular expression pattern: \d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root`,
    ],
    [
      { layers: [], archives: { x: 'AQID' } },
      'archives["x"]: expected the key to be the archive\'s SHA-256, A5BYxvLAy0ksUzsKTRTvd8wPeKvMztUofYShogEc+4E=',
    ],
  ])('%j', async (seed, message) => {
    const fake = createFake({ edition: '2026-01-12' });
    await fake.seed(SEED);
    const before = await fake.snapshot();
    for (const act of [fake.seed, fake.restore]) {
      const refusal = await act(seed as never).catch((cause: unknown) => cause);
      expect(refusal).toBeInstanceOf(InputError);
      expect((refusal as InputError).message).toBe(message);
    }
    expect(await fake.snapshot()).toEqual(before);
  });
});

test.each<[FakeOptions, string]>([
  [{ account: 123456789012 as never }, 'account must be twelve digits, got 123456789012'],
  [{ signatures: 'verify' as never }, 'signatures must be optional, required or a function, got "verify"'],
  [{ signatures: null as never }, 'signatures must be optional, required or a function, got null'],
  [{ randomSeed: Number.NaN }, 'randomSeed must be a finite number, got null'],
  [{ now: new Date(0) as never }, 'now must be a function, got "1970-01-01T00:00:00.000Z"'],
  [{ objects: {} as never }, 'objects must be a function, got {}'],
  [{ accountOf: 'x' as never }, 'accountOf must be a function, got "x"'],
  [{ organizations: null as never }, 'organizations must be lists of accounts by organisation, got null'],
  [
    { organizations: { 'o-aaaaaaaaaa': '111122223333' as never } },
    'organizations must be lists of accounts by organisation, got {"o-aaaaaaaaaa":"111122223333"}',
  ],
  [
    { organizations: { 'o-aaaaaaaaaa': ['111122223333'], 'o-bbbbbbbbbb': ['111122223333'] } },
    'organizations must be such that an account is in one of them only, got "111122223333"',
  ],
])('the options %j are refused', (options, message) => {
  expect(() => createFake(options)).toThrow(new TypeError(`createFake: ${message}`));
});

test('what gives no time, no account or no bytes is said to be wrong when it is asked', async () => {
  const request = (): Request => new Request('https://lambda.us-east-1.amazonaws.com/2018-10-31/layers');
  const timeless = createFake({ now: () => new Date(Number.NaN) });
  await expect(timeless.fetch(request())).rejects.toThrow('createFake: now must give a valid date');
});

test('seeded policies are of one version each, and no larger than a policy may be', async () => {
  const fake = createFake();
  const statements = [{ Sid: 's', Principal: '*' }];
  const layer = { LayerName: 'a', regions: ['us-east-1', 'us-west-2'], versions: [{ statements }, { statements }] };
  await fake.seed({ layers: [layer] });
  await fake.seed({ layers: [{ ...layer, LayerName: 'b' }] });
  const revisions = (await fake.snapshot()).layers.flatMap(({ versions }) =>
    versions.map(({ RevisionId }) => RevisionId),
  );
  expect(new Set(revisions).size).toBe(8);
  const many = Array.from({ length: 200 }, (_, index) => ({ Sid: `s${index}`, Principal: '*' }));
  await expect(fake.seed({ layers: [{ LayerName: 'c', versions: [{ statements: many }] }] })).rejects.toThrow(
    /^layers\[0\]\.versions\[0\]\.statements: expected a policy of at most 20480 bytes, got \d{5}$/,
  );
});

test('options that make no sense are refused', () => {
  expect(() => createFake({ account: 'me' })).toThrow('createFake: account must be twelve digits, got "me"');
  expect(() => createFake({ region: 'mars' })).toThrow(
    'createFake: region must be a region such as us-east-1, got "mars"',
  );
  expect(() => createFake({ edition: '1999' as never })).toThrow('createFake: edition must be one of 2018-12-15, ');
});
