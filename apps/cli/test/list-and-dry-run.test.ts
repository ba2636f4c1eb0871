import { CONTRACTS } from '@org/layers-contracts';
import { expect, test } from 'vitest';
import { ran } from './running.ts';
import { ranHere } from './running-here.ts';
import { servingFake } from './serving.ts';

test.concurrent('--list prints the contracts that are chosen', async () => {
  const { code, stdout } = await ran(['verify', '--list', '--only', 'pagination/*', '--only', 'filters/sound']);
  expect(code).toBe(0);
  const wanted = CONTRACTS.filter(({ id }) => id.startsWith('pagination/') || id === 'filters/sound');
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(wanted.map(({ id }) => id));
});

test('--list --json prints them with all there is to say', async () => {
  const { stdout } = await ranHere(['verify', '--list', '--level', 'documented', '--json']);
  const rows = JSON.parse(stdout);
  expect(rows.map(({ id }: any) => id)).toEqual(
    CONTRACTS.filter(({ level }) => level === 'documented').map(({ id }) => id),
  );
  for (const row of rows) expect(Object.keys(row)).toEqual(['id', 'level', 'needs', 'sentence', 'source']);
});

test.concurrent('--dry-run says what a run would cost, and calls nobody', { tags: 'long' }, async () => {
  const { url, requests } = await servingFake();
  const { code, stdout } = await ran(['verify', url, '--dry-run', '--seed', '7', '--rate', '5']);
  expect(code).toBe(0);
  expect(requests).toEqual([]);
  expect(stdout).toMatch(/^http.+ \(us-east-1, eu-central-1\): \d+ contracts would be checked, with seed 7;/);
  expect(stdout).toMatch(/^calls +about \d+$/m);
  expect(stdout).toMatch(/^writes +\d+ layer versions of [\d,]+ bytes in all are published, under names that begin /m);
  expect(stdout).toMatch(/^time +about .+ at 5 calls a second$/m);
});

test('--dry-run of AWS only reads unless --write is given, and needs no credentials', async () => {
  const only = ['--region', 'eu-central-1', '--dry-run', '--seed', '1', '--only', 'pagination/*', '--json'];
  const reading = await ranHere(['verify', 'aws', ...only]);
  const writing = await ranHere(['verify', 'aws', ...only, '--write']);
  const read = JSON.parse(reading.stdout);
  expect(read).toMatchObject({ target: 'aws', publishes: 0, bytes: 0, limits: { calls: 300, rate: 10 } });
  const written = JSON.parse(writing.stdout);
  expect(written.limits.calls).toBe(2000);
  expect(written.publishes).toBeGreaterThan(0);
  expect(written.bytes).toBeGreaterThan(written.publishes);
  expect(written.contracts).toBeGreaterThan(read.contracts);
});

test.each([
  ['https://lambda-fips.us-west-2.amazonaws.com', { AWS_REGION: 'eu-central-1' }, 'us-west-2'],
  ['https://emulator.example.org', {}, 'us-east-1'],
])('--dry-run of %s, which is not on this machine, says that it is spared', async (url, env, region) => {
  const { code, stdout } = await ranHere(['verify', url, '--dry-run', '--seed', '1', '--only', 'pagination/*'], env);
  expect(code).toBe(0);
  expect(stdout).toContain(`${url} (${region}): `);
  expect(stdout).toMatch(/^writes +nothing is written$/m);
  expect(stdout).toMatch(/^time .+ at 10 calls a second$/m);
});

test('--dry-run --against says what is done on both, as the dearer of them bears', async () => {
  const run = ['--dry-run', '--seed', '1', '--only', 'pagination/*'];
  const abroad = ['--against', 'aws', '--region', 'eu-central-1', '--write'];
  const alone = await ranHere(['verify', 'fake', ...run, '--json']);
  const both = await ranHere(['verify', 'fake', ...run, ...abroad]);
  const json = await ranHere(['verify', 'fake', ...run, ...abroad, '--json']);
  expect(both.stdout).toMatch(/^fake: \d+ contracts would be checked/);
  expect(both.stdout).toMatch(/^aws \(eu-central-1\): \d+ scenes would be played there, too, and compared\.$/m);
  expect(both.stdout.match(/^calls +about \d+$/gm)).toHaveLength(2);
  expect(both.stdout).toMatch(/ and forgotten$[^]+ under names that begin with layers-contracts-, and deleted again$/m);
  const { calls, against } = JSON.parse(json.stdout);
  expect(calls).toBeLessThan(JSON.parse(alone.stdout).calls / 2);
  expect(against).toMatchObject({ target: 'aws', limits: { calls: 2000, rate: 10 } });
  expect(against.publishes).toBeGreaterThan(0);
});
