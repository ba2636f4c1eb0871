import { EDITIONS, LATEST_EDITION } from '@org/layers-model';
import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';
import { UsageError } from './settings/usage-error.ts';

test('the defaults', () => {
  expect(readSettings([], {})).toEqual({
    port: 4566,
    host: '127.0.0.1',
    account: '123456789012',
    region: 'us-east-1',
    edition: LATEST_EDITION,
    randomSeed: undefined,
    seeds: [],
    empty: false,
    objects: undefined,
    signatures: 'optional',
    credentials: new Map([['test', 'test']]),
    accountsInKeys: false,
    organizations: {},
    store: undefined,
    log: undefined,
    drain: 0,
  });
});

test('PORT is honoured, and --port before it', () => {
  expect(readSettings([], { PORT: '4600' })).toMatchObject({ port: 4600 });
  expect(readSettings([], { PORT: '' })).toMatchObject({ port: 4566 });
  expect(readSettings(['--port', '0'], { PORT: '4600' })).toMatchObject({ port: 0 });
});

test('LAYERS_STORE is honoured, and --store before it', () => {
  const url = 'postgres://me:secret@database:5432/layers';
  expect(readSettings([], { LAYERS_STORE: url })).toMatchObject({ store: { kind: 'postgres', url } });
  expect(readSettings([], { LAYERS_STORE: '' })).toMatchObject({ store: undefined });
  expect(readSettings(['--store', 'memory'], { LAYERS_STORE: url })).toMatchObject({ store: undefined });
});

test('lines are printed by --log, and by --log-format alone', () => {
  expect(readSettings(['--log-format', 'json'], {})).toMatchObject({ log: 'json' });
  expect(readSettings(['--log', '--log-format', 'json'], {})).toMatchObject({ log: 'json' });
});

test('every flag is read', () => {
  const place = [
    '-p',
    '1',
    '--host',
    '::1',
    '--account',
    '000000000000',
    '--region',
    'eu-west-1',
    '--log',
    '--drain',
    '7',
  ];
  const service = [
    '--edition',
    '2024-03-12',
    '--random-seed',
    '0',
    '--s3',
    'objects',
    '--accounts-in-keys',
    '--store',
    'sqlite:a.db',
  ];
  const callers = ['--signatures', 'verified', '--credential', 'a:b:c', '--credential', 'd:e f/g,'];
  const organizations = [
    'o-aaaaaaaaaa=111111111111,222222222222',
    'o-bbbbbbbbbb=333333333333',
    'o-aaaaaaaaaa=222222222222,444444444444',
  ].flatMap((text) => ['--organization', text]);
  const seeds = ['--seed', 'a.json', '--seed', 'b'];
  expect(readSettings([...place, ...service, ...callers, ...organizations, ...seeds], {})).toEqual({
    port: 1,
    host: '::1',
    account: '000000000000',
    region: 'eu-west-1',
    edition: '2024-03-12',
    randomSeed: 0,
    seeds: ['a.json', 'b'],
    empty: false,
    objects: { kind: 'folder', path: 'objects' },
    signatures: 'verified',
    credentials: new Map([
      ['a', 'b:c'],
      ['d', 'e f/g,'],
    ]),
    accountsInKeys: true,
    organizations: {
      'o-aaaaaaaaaa': ['111111111111', '222222222222', '444444444444'],
      'o-bbbbbbbbbb': ['333333333333'],
    },
    store: { kind: 'sqlite', path: 'a.db' },
    log: 'text',
    drain: 7,
  });
  expect(readSettings(['--s3-endpoint', 'https://minio:9000/base'], {})).toMatchObject({
    objects: { kind: 'endpoint', url: 'https://minio:9000/base' },
  });
  expect(readSettings(['--help', '--port', '1'], {})).toBe('help');
  expect(readSettings(['-v'], {})).toBe('version');
});

const ORGANIZATION = 'ID=ACCOUNT[,ACCOUNT...] such as o-t194hfs8cz=111122223333';
const HIDDEN = 'what was given is not shown, it may be secret.';
const STORE = 'memory, sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE';
const NO_URL = `--s3-endpoint must be a plain URL such as http://127.0.0.1:9000; ${HIDDEN}`;

test.each<[string[], NodeJS.ProcessEnv, string]>([
  [['--port', '70000'], {}, "--port must be a port from 0 (any free one) to 65535, got '70000'."],
  [['--port', 'x'], {}, "--port must be a port from 0 (any free one) to 65535, got 'x'."],
  [[], { PORT: '-1' }, "PORT must be a port from 0 (any free one) to 65535, got '-1'."],
  [['--account', '1'], {}, "--account must be twelve digits, got '1'."],
  [['--host', ''], {}, "--host must be an address such as 127.0.0.1, got ''."],
  [['--region', 'moon-base-12'], {}, "--region must be a region such as us-east-1, got 'moon-base-12'."],
  [['--region', 'mars'], {}, "--region must be a region such as us-east-1, got 'mars'."],
  [['--empty', '--seed', 'x'], {}, '--empty and --seed contradict each other: give one of them.'],
  [['--edition', '2020-01-01'], {}, `--edition must be one of ${EDITIONS.join(', ')}, got '2020-01-01'.`],
  [['--random-seed', '1.5'], {}, "--random-seed must be a whole number from 0, got '1.5'."],
  [['--random-seed', '9007199254740993'], {}, "--random-seed must be a whole number from 0, got '9007199254740993'."],
  ...['sqlite:', 'mysql://me:secret@here/layers', 'a.db'].map<[string[], NodeJS.ProcessEnv, string]>((store) => [
    ['--store', store],
    {},
    `--store must be ${STORE}; ${HIDDEN}`,
  ]),
  [[], { LAYERS_STORE: 'a.db' }, `LAYERS_STORE must be ${STORE}; ${HIDDEN}`],
  [['--log-format', 'xml'], {}, "--log-format must be one of text, json, got 'xml'."],
  [['--drain', '3601'], {}, "--drain must be seconds from 0 to 3600, got '3601'."],
  [['--drain', '1.5'], {}, "--drain must be seconds from 0 to 3600, got '1.5'."],
  [['--signatures', 'no'], {}, "--signatures must be one of optional, required, verified, got 'no'."],
  [['--signatures', 'verified', '--credential', 'a'], {}, `--credential must be ID:SECRET; ${HIDDEN}`],
  [['--signatures', 'verified', '--credential', ':a'], {}, `--credential must be ID:SECRET; ${HIDDEN}`],
  [['--signatures', 'verified', '--credential', 'a:'], {}, `--credential must be ID:SECRET; ${HIDDEN}`],
  ...['a b:c', ' a:c', 'a\tb:c', 'a/b:c', 'a,b:c'].map<[string[], NodeJS.ProcessEnv, string]>((pair) => [
    ['--signatures', 'verified', '--credential', pair],
    {},
    `--credential must be ID:SECRET; ${HIDDEN}`,
  ]),
  [
    ['--signatures', 'required', '--credential', 'a:b'],
    {},
    '--credential is of use with --signatures verified alone: give both or neither.',
  ],
  [['--organization', 'o-1=1'], {}, `--organization must be ${ORGANIZATION}, got 'o-1=1'.`],
  [['--organization', 'o-aaaaaaaaaa='], {}, `--organization must be ${ORGANIZATION}, got 'o-aaaaaaaaaa='.`],
  [
    ['--organization', 'o-aaaaaaaaaa=111111111111', '--organization', 'o-bbbbbbbbbb=111111111111'],
    {},
    '--organization o-bbbbbbbbbb=111111111111 names an account that is in o-aaaaaaaaaa already: leave out one.',
  ],
  [['--upstream', 'aws', '--store', 'memory'], {}, '--store is about the fake, and with --upstream there is none.'],
  [
    ['--upstream', 'aws'],
    { LAYERS_STORE: 'sqlite:layers.db' },
    'LAYERS_STORE is about the fake, and with --upstream there is none.',
  ],
  [['--s3', ''], {}, "--s3 must be the path of a folder, got ''."],
  [['--s3-endpoint', 'localhost:9000'], {}, NO_URL],
  [['--s3-endpoint', 'http://a:b@localhost'], {}, NO_URL],
  [['--s3-endpoint', 'http://localhost/?a'], {}, NO_URL],
  [
    ['--s3', 'a', '--s3-endpoint', 'http://localhost'],
    {},
    '--s3 and --s3-endpoint contradict each other: give one of them, and once.',
  ],
  [['--s3', 'a', '--s3', 'b'], {}, '--s3 and --s3-endpoint contradict each other: give one of them, and once.'],
  [['--random-seed', '-1'], {}, "Option '--random-seed' argument is ambiguous. See --help for the flags."],
  [['--prot', '1'], {}, "Unknown option '--prot'. See --help for the flags."],
  [['4600'], {}, "Unexpected argument '4600'. See --help for the flags."],
  [['--port'], {}, "Option '-p, --port <value>' argument missing. See --help for the flags."],
])('%j is refused in one sentence', (args, env, message) => {
  expect(() => readSettings(args, env)).toThrow(new UsageError(message));
});
