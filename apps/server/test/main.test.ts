import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listening, run, type Running } from './running.ts';

const started: Running[] = [];
const track = <R extends Running>(running: R): R => {
  started.push(running);
  return running;
};
afterEach(async () => {
  for (const { child, exit } of started.splice(0)) {
    child.kill('SIGKILL');
    await exit;
  }
});

const json = async (url: string): Promise<any> => await (await fetch(url)).json();

test('starts with one line: where it listens, and a command to paste', async () => {
  const { url, output } = track(await listening('--empty', '--region', 'eu-west-1'));
  expect(output.stdout).toBe(
    `layers-server listens on ${url}, try: AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test ` +
      `aws lambda list-layers --endpoint-url ${url} --region eu-west-1\n`,
  );
  expect(await json(`${url}/2018-10-31/layers`)).toEqual({ Layers: [], NextMarker: null });
});

test('shows a newcomer public layers of many publishers and more own layers than fit a page', async () => {
  const { url } = track(await listening());
  const { layers } = await json(`${url}/_fake/snapshot`);
  const published = layers.filter(({ account }: any) => account !== '123456789012');
  expect(
    new Set(published.map(({ account, LayerName }: any) => `${account}/${LayerName}`)).size,
  ).toBeGreaterThanOrEqual(40);
  expect(new Set(published.map(({ account }: any) => account)).size).toBeGreaterThanOrEqual(10);
  const versions = published.flatMap(({ account, LayerName, versions: of }: any) =>
    of.map(({ Version }: any) => `${account}/${LayerName}/${Version}`),
  );
  expect(new Set(versions).size).toBeGreaterThanOrEqual(150);

  const { Layers, NextMarker } = await json(`${url}/2018-10-31/layers`);
  expect(Layers).toHaveLength(50);
  const rest = await json(`${url}/2018-10-31/layers?Marker=${encodeURIComponent(NextMarker)}`);
  expect(rest.Layers.length).toBeGreaterThan(0);
  expect(rest.NextMarker).toBeNull();

  const powertools = published.find(
    ({ LayerName, regions }: any) => LayerName.startsWith('AWSLambdaPowertools') && regions.includes('us-east-1'),
  );
  const arn = `arn:aws:lambda:us-east-1:${powertools.account}:layer:${powertools.LayerName}:${powertools.versions.at(-1).Version}`;
  expect(await json(`${url}/2018-10-31/layers?find=LayerVersion&Arn=${arn}`)).toMatchObject({ LayerVersionArn: arn });
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends it at once and frees the port, with a client still connected',
  async (signal) => {
    const { url, child, exit } = track(await listening('--empty'));
    await fetch(`${url}/_fake/health`);
    const from = performance.now();
    child.kill(signal);
    expect(await exit).toBe(0);
    expect(performance.now() - from).toBeLessThan(1000);
    const again = track(await listening('--empty', '--port', new URL(url).port));
    expect(again.url).toBe(url);
  },
);

test('a port in use is one sentence and exit code 1', async () => {
  const { url } = track(await listening('--empty'));
  const { port } = new URL(url);
  const second = track(run('--empty', '--port', port));
  expect(await second.exit).toBe(1);
  expect(second.output).toEqual({
    stdout: '',
    stderr: `layers-server: Port ${port} on 127.0.0.1 is in use: stop what uses it, or choose another with --port N.\n`,
  });
});

test('an address of another machine is one sentence and exit code 1', async () => {
  const { exit, output } = track(run('--empty', '--host', '192.0.2.1'));
  expect(await exit).toBe(1);
  expect(output.stderr).toMatch(/^layers-server: 192\.0\.2\.1 is not an address of this machine: .+--host HOST\.\n$/);
});

test('--help and --version print and end', async () => {
  const help = track(run('--help'));
  expect(await help.exit).toBe(0);
  for (const flag of ['--port', '--host', '--account', '--region', '--seed', '--empty', '--log', '--help', '--version'])
    expect(help.output.stdout).toContain(flag);
  const version = track(run('--version'));
  expect(await version.exit).toBe(0);
  expect(version.output.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('--log prints a line for each request', async () => {
  const { url, output, child, exit } = track(await listening('--empty', '--log'));
  await fetch(`${url}/2018-10-31/layers?MaxItems=1`);
  await fetch(`${url}/2018-10-31/layers/a/versions/1`);
  child.kill();
  await exit;
  const [, first, second] = output.stdout.split('\n');
  expect(first).toMatch(/^\S+Z GET \/2018-10-31\/layers\?MaxItems=1 200 \d+\.\d ms$/);
  expect(second).toMatch(/^\S+Z GET \/2018-10-31\/layers\/a\/versions\/1 404 ResourceNotFoundException \d+\.\d ms$/);
});

describe('--seed', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'layers-server-'));
    return async () => await rm(folder, { recursive: true });
  });
  // The archive of a file `a` that holds `a`, stored.
  const ZIP =
    'UEsDBAoAAAAAAAAAIQBDvrfoAQAAAAEAAAABAAAAYWFQSwECFAAKAAAAAAAAACEAQ7636AEAAAABAAAAAQAAAAAAAAAAAAAAAAAAAAAAYVBLBQYAAAAAAQABAC8AAAAgAAAAAAA=';

  test('takes a file, or a folder of seed files and archives', async () => {
    await writeFile(join(folder, 'one.json'), JSON.stringify({ layers: [{ LayerName: 'one', versions: [{}] }] }));
    await writeFile(join(folder, 'two.zip'), Buffer.from(ZIP, 'base64'));
    await writeFile(join(folder, 'notes.txt'), 'not a seed');
    const names = async (path: string): Promise<string[]> => {
      const { url } = track(await listening('--seed', path));
      return (await json(`${url}/2018-10-31/layers`)).Layers.map(({ LayerName }: any) => LayerName);
    };
    expect(await names(folder)).toEqual(['one', 'two']);
    expect(await names(join(folder, 'one.json'))).toEqual(['one']);
  });

  test.each([
    ['absent.json', undefined, /^layers-server: --seed \S+absent\.json cannot be read: ENOENT.*\n$/],
    ['bad.json', '{', /^layers-server: The seed \S+bad\.json is not JSON: .+\n$/],
    [
      'wrong.json',
      '{"layers":[{"LayerName":"a b","versions":[]}]}',
      /^layers-server: The seed \S+wrong\.json is not right: layers\[0\]\.LayerName: expected .*, got "a b"\.\n$/,
    ],
    ['notes.txt', 'x', /^layers-server: --seed \S+notes\.txt holds no \.json or \.zip file\.\n$/],
  ])('refuses %s in one sentence', async (name, text, message) => {
    if (text !== undefined) await writeFile(join(folder, name), text);
    const { exit, output } = track(run('--seed', join(folder, name)));
    expect(await exit).toBe(1);
    expect(output.stderr).toMatch(message);
  });
});
