import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test, vi } from 'vitest';
import { FLAGS } from '../src/settings/flags.ts';
import { listening, run, tracking } from './running.ts';

const track = tracking();

const json = async (url: string): Promise<any> => await (await fetch(url)).json();

test('starts with where it listens, a command to paste, and what to open', async () => {
  const { url, output } = track(await listening('--empty', '--region', 'eu-west-1'));
  expect(output.stdout).toBe(
    `layers-server listens on ${url}, try: AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test ` +
      `aws lambda list-layers --endpoint-url ${url} --region eu-west-1\n` +
      `open ${url} in a browser for the explorer\n`,
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

for (const [signal, tags] of [
  ['SIGTERM', []],
  ['SIGINT', ['long']],
] as const)
  test(`${signal} ends it at once and frees the port, with a client still connected`, { tags: [...tags] }, async () => {
    const { url, child, exit } = track(await listening('--empty'));
    await fetch(`${url}/_fake/health`);
    // Node lets a request take five minutes, and a test has two.
    const headers = { 'content-length': '1000', expect: '100-continue' };
    const half = request(`${url}/2018-10-31/layers/half/versions`, { method: 'POST', headers });
    half.on('error', () => {}).flushHeaders();
    await once(half, 'continue');
    child.kill(signal);
    expect(await exit).toBe(0);
    const again = track(await listening('--empty', '--port', new URL(url).port));
    expect(again.url).toBe(url);
  });

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

test('an address of another machine is one sentence and exit code 1', { tags: 'long' }, async () => {
  const { exit, output } = track(run('--empty', '--host', '192.0.2.1'));
  expect(await exit).toBe(1);
  expect(output.stderr).toMatch(/^layers-server: 192\.0\.2\.1 is not an address of this machine: .+--host HOST\.\n$/);
});

test('--help and --version print and end', async () => {
  const help = track(run('--help'));
  expect(await help.exit).toBe(0);
  for (const flag of Object.keys(FLAGS)) expect(help.output.stdout).toMatch(new RegExp(`^ .*--${flag}\\b`, 'm'));
  for (const line of help.output.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(120);
  const version = track(run('--version'));
  expect(await version.exit).toBe(0);
  expect(version.output.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('the command to paste has the first of the credentials, but no secret', { tags: 'long' }, async () => {
  const flags = ['--empty', '--signatures', 'verified'];
  const { output } = track(await listening(...flags, '--credential', 'AKID:s:1', '--credential', 'b:c'));
  expect(output.stdout).toContain(' try: AWS_ACCESS_KEY_ID=AKID AWS_SECRET_ACCESS_KEY=... aws ');
  expect(track(await listening(...flags)).output.stdout).toContain('=test AWS_SECRET_ACCESS_KEY=test aws ');
});

test('--s3 that is no folder is one sentence and exit code 1', { tags: 'long' }, async () => {
  const { exit, output } = track(run('--empty', '--s3', import.meta.filename));
  expect(await exit).toBe(1);
  expect(output.stderr).toBe(`layers-server: --s3 must be a folder of buckets, got '${import.meta.filename}'.\n`);
});

test('what few runs need is not loaded at every start', { tags: 'long' }, async () => {
  const report = 'load(url, context, next) { process.stderr.write(`${url}\\n`); return next(url, context); }';
  const hook = `import { registerHooks } from 'node:module'; registerHooks({ ${report} });`;
  vi.stubEnv('NODE_OPTIONS', `--import data:text/javascript,${encodeURIComponent(hook)}`);
  try {
    const plain = track(await listening('--empty'));
    expect(plain.output.stderr).toContain('/start.ts\n');
    expect(plain.output.stderr).not.toMatch(/aws-sdk|smithy|sigv4|folder-source|pages\/site/);
    const full = track(await listening('--empty', '--s3-endpoint', 'http://127.0.0.1:1', '--signatures', 'verified'));
    expect(full.output.stderr).toMatch(/@aws-sdk\/client-s3\/[^]*sigv4\.ts\n|sigv4\.ts\n[^]*@aws-sdk\/client-s3\//);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('--log prints a line for each request', async () => {
  const { url, output, child, exit } = track(await listening('--empty', '--log'));
  await fetch(`${url}/2018-10-31/layers?MaxItems=1`);
  await fetch(`${url}/2018-10-31/layers/a/versions/1`);
  child.kill();
  await exit;
  const [, , first, second] = output.stdout.split('\n');
  expect(first).toMatch(/^\S+Z GET \/2018-10-31\/layers\?MaxItems=1 200 \d+\.\d ms$/);
  expect(second).toMatch(/^\S+Z GET \/2018-10-31\/layers\/a\/versions\/1 404 ResourceNotFoundException \d+\.\d ms$/);
});
