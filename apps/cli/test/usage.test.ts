import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ran } from './running.ts';
import { ranHere } from './running-here.ts';

const folder = mkdtempSync(join(tmpdir(), 'layers-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const FILE = write('file', 'text');
const NOT_JSON = write('not.json', 'text');
const UNKNOWN_ID = write('unknown.json', JSON.stringify([{ id: 'no/such', reason: 'x', since: '2026-01-01' }]));

const AWS = ['aws', '--region', 'eu-central-1'];

test.each<readonly [readonly string[], RegExp]>([
  [[], /A target is missing: layers verify fake, aws or a URL such as http:\/\/127\.0\.0\.1:4566\./],
  [['foo'], /The target must be fake, aws or a URL such as .+, got 'foo'\./],
  [['127.0.0.1:4566'], /must be a URL with its scheme, got '127\.0\.0\.1:4566': put http:\/\/ before it\./],
  [['localhost:4566'], /put http:\/\/ before it/],
  [['example.org'], /put http:\/\/ before it/],
  [['ftp://example.org'], /must be fake, aws or a URL/],
  [['http://user:word@127.0.0.1'], /must be a plain URL, without a user, a query or a fragment\./],
  [['fake', 'aws'], /too many arguments for 'verify'/],
  [['fake', '--against', 'foo'], /--against must be fake, aws or a URL .+, got 'foo'\./],
  [['fake', '--runs', '0'], /--runs must be a whole number from 1, got '0'\./],
  [['fake', '--runs', 'x'], /--runs must be .+, got 'x'\./],
  [['fake', '--seed', '-1'], /--seed must be a whole number from 0 to 2147483647, got '-1'\./],
  [['fake', '--rate', '-1'], /--rate must be calls a second, or 0 for no limit, got '-1'\./],
  [['fake', '--budget', '1.5'], /--budget must be a whole number from 1, got '1\.5'\./],
  [['fake', '--max-minutes', '0'], /--max-minutes must be a number of minutes above 0, got '0'\./],
  [['fake', '--concurrency', '0'], /--concurrency must be a whole number from 1 to 64, got '0'\./],
  [['fake', '--path', '0:1'], /--path leads from a seed: give --seed too/],
  [['fake', '--seed', '1', '--path', 'a'], /--path must be numbers with colons between them, such as 3:0:1, got 'a'\./],
  [['fake', '--seed', '1', '--path', '0'], /--path leads to a case of one contract, and \d+ are chosen/],
  [['fake', '--only', 'pagintion/*'], /--only 'pagintion\/\*' matches no contract: the nearest are pagination\/\*/],
  [['fake', '--only', 'pagination/complet'], /the nearest are pagination\/complete,/],
  [['fake', '--level', 'known'], /--level must be of documented, recorded, observed, .+, got 'known'\./],
  [['fake', '--region', 'eu-central-1'], /--region is of no use with fake/],
  [['fake', '--write'], /--write is of no use with fake/],
  [['fake', '--sweep'], /--sweep is of no use with fake/],
  [['fake', '--older-than', '1'], /--older-than is of use with --sweep alone/],
  [['aws'], /aws needs a region: give --region, such as --region eu-central-1, or set AWS_REGION\./],
  [['aws', '--region', 'mars'], /--region must be a region such as eu-central-1, got 'mars'\./],
  [
    ['https://lambda.us-east-1.amazonaws.com', '--region', 'eu-central-1'],
    /^layers: https:\S+amazonaws\.com is AWS in us-east-1, and not in eu-central-1: a run has one region\./,
  ],
  [
    ['https://lambda.us-east-1.amazonaws.com', '--against', 'https://lambda.eu-west-1.amazonaws.com'],
    /lambda\.eu-west-1\S+ is AWS in eu-west-1, and not in us-east-1/,
  ],
  [
    ['https://lambda.us-east-1.amazonaws.com', '--second-region', 'eu-west-1'],
    /--second-region is of no use with https:\S+, which is of one region: leave it out\./,
  ],
  [[...AWS, '--second-region', 'eu-central-1'], /--second-region must be another region than --region, and both are/],
  [[...AWS, '--profile', 'a', '--second-profile', 'a'], /--second-profile must be another account than --profile/],
  [[...AWS, '--prefix', 'a b'], /--prefix must be 3 to 40 letters, digits, - and _, got 'a b'\./],
  [[...AWS, '--object', 'bucket/key'], /--object must be s3:\/\/BUCKET\/KEY, got 'bucket\/key'\./],
  [[...AWS, '--organization', 'x'], /--organization must be an id such as o-t194hfs8cz, got 'x'\./],
  [[...AWS, '--public', 'x'], /--public must be a layer version's ARN .+, got 'x'\./],
  [['fake', '--report', FILE], /--report \S+ cannot be written: \S+ is no folder\./],
  [['fake', '--record', folder], /--record \S+ cannot be written: it is a folder\./],
  [['fake', '--records', FILE], /--records \S+ cannot be written: \S+ is no folder\./],
  [['fake', '--known', join(folder, 'none')], /--known \S+: no such file or directory\./],
  [['fake', '--known', NOT_JSON], /--known \S+: .+JSON/],
  [['fake', '--known', UNKNOWN_ID], /--known \S+: Known failure 1: no contract has the id "no\/such"\./],
  [['--replay', join(folder, 'none')], /--replay \S+: no such file or directory\./],
  [['--replay', NOT_JSON], /--replay \S+: Line 1 is no JSON/],
  [['--replay', FILE, '--record', FILE], /--replay and --record do not go together: leave out one of them\./],
  [['--list', '--sweep'], /--list and --sweep do not go together/],
  [['--list', '--replay', FILE], /--list and --replay do not go together/],
  [[...AWS, '--sweep', '--only', 'pagination/*'], /--sweep and --only do not go together/],
  [[...AWS, '--sweep', '--max-minutes', '1'], /--sweep and --max-minutes do not go together/],
  [[...AWS, '--sweep', '--against', 'fake'], /--sweep and --against do not go together/],
  [[...AWS, '--dry-run', '--records', folder], /--dry-run and --records do not go together/],
  [['fake', '--dry-run', '--report', folder], /--dry-run and --report do not go together/],
  [['fake', '--concurrency', '2'], /--concurrency is of no use with fake, which plays one scene at a time/],
  [['fake', '--record', FILE, '--known', FILE], /--known and --record are both \S+: name two files\./],
  [
    ['fake', '--record', join(folder, 'report.xml'), '--report', folder],
    /--record and --report are both \S+report\.xml/,
  ],
  [['--replay', FILE, '--known', join(folder, '.', 'file')], /--known and --replay are both \S+: name two files\./],
  [['fake', '--onyl', 'x'], /unknown option '--onyl' \(Did you mean --only\?\)\. See --help\./],
  [['fake', '--only'], /option '--only <glob>' argument missing/],
])('layers verify %j is one sentence and exit code 2', async (args, sentence) => {
  const { code, stderr } = await ranHere(['verify', ...args]);
  expect(stderr).toMatch(sentence);
  expect(stderr).toMatch(/^layers: [^\n]+\n$/);
  expect(code).toBe(2);
});

test('a command that there is not is one sentence, and none at all the help', async () => {
  expect(await ranHere(['verfy'])).toEqual({
    code: 2,
    stdout: '',
    stderr: "layers: unknown command 'verfy' (Did you mean verify?). See --help.\n",
  });
  const { code, stdout, stderr } = await ran([]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^Usage: layers /);
});

test('two profiles of one account are found before anybody is asked', async () => {
  // Two keys that AWS gave to one account: its number is in them.
  const keys = ['ASIAQNZGKIQY56JQ7WML', 'ASIAQNZGKIQY56JQ7WMM'];
  const profiles = keys.map((key, at) => `[p${at}]\naws_access_key_id = ${key}\naws_secret_access_key = secret\n`);
  const AWS_SHARED_CREDENTIALS_FILE = write('credentials', profiles.join(''));
  const { code, stderr } = await ranHere(['verify', ...AWS, '--profile', 'p0', '--second-profile', 'p1'], {
    AWS_SHARED_CREDENTIALS_FILE,
  });
  expect(stderr).toMatch(/^layers: --second-profile must be of another account, and both profiles are of \d{12}\.\n$/);
  expect(code).toBe(2);
});

test('--help names every flag in a group, and shows examples and exit codes', async () => {
  const { code, stdout } = await ran(['verify', '--help']);
  expect(code).toBe(0);
  for (const part of ['Who is asked:', 'What is asked:', 'What it may do and cost:', 'What comes out:', 'Examples:'])
    expect(stdout).toContain(`\n${part}\n`);
  expect(stdout).toContain('129, 130, 143  interrupted');
  const version = await ran(['--version']);
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('--help of a command says how many regions it asks, and which where none is named', async () => {
  const helpOf = async (...command: readonly string[]): Promise<string> =>
    (await ranHere([...command, '--help'])).stdout.replaceAll(/\s+/g, ' ');
  expect(await helpOf('get')).toMatch(/--region <region> one region; when absent that of an ARN/);
  expect(await helpOf('policy', 'grant')).toMatch(/--region <region> one region/);
  expect(await helpOf('versions')).toMatch(/--region <regions> regions with commas between them, or all;/);
  expect(await helpOf('regions')).toMatch(/--region <regions> .*; every region when absent/);
  expect(await helpOf()).toContain('Exit codes of all commands but verify:');
});
