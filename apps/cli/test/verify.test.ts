import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { ran } from './running.ts';
import { ranHere } from './running-here.ts';
import { forgetful, serving, servingFake } from './serving.ts';

const PAGINATION = ['--only', 'pagination/*', '--runs', '2', '--seed', '1'];
const FEW = ['--only', 'pagination/{complete,order-of-names}', '--runs', '2', '--seed', '1'];

test.concurrent('the fake keeps its laws: the report on standard output, talk beside it', async () => {
  const { code, stdout, stderr } = await ran(['verify', 'fake', ...PAGINATION]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^broken +0 +0 +0 +0$/m);
  expect(stdout).toMatch(/^held +\d+ +\d+ +\d+ +\d+$/m);
  expect(stderr).toMatch(/^layers: checking \d+ contracts against fake, seed 1\n/);
  expect(stdout + stderr).not.toContain('\u001B');
});

test.concurrent('what listens on this machine is written to and left as it was', { tags: 'long' }, async () => {
  const { url, requests, names } = await servingFake();
  const { code, stdout } = await ran(['verify', url, ...FEW, '--json']);
  expect(code).toBe(0);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ target: new URL(url).host, seed: 1, interrupted: false, leftovers: [] });
  expect(report.outcomes.map(({ kind }: any) => kind)).toEqual(['held', 'held']);
  expect(report.used.calls).toBe(requests.length);
  expect(requests.some(({ method }) => method === 'POST')).toBe(true);
  expect(await names()).toEqual([]);
});

test('a bug is shown with its smallest case, and the command that is printed shows it again', async () => {
  const { url } = await servingFake(forgetful);
  const { code, stdout } = await ranHere([
    'verify',
    url,
    '--only',
    'pagination/order-of-names',
    '--region',
    'eu-west-1',
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('aws lambda');
  const [command = ''] = /layers verify http\S+ --only .+/.exec(stdout) ?? [];
  expect(command).toMatch(/ --only pagination\/order-of-names --seed \d+ --path [\d:]+ --region eu-west-1$/);
  const again = await ranHere([...command.split(' ').slice(1), '--json']);
  expect(again.code).toBe(1);
  expect(JSON.parse(again.stdout).outcomes[0]).toMatchObject({ kind: 'broken', id: 'pagination/order-of-names' });
});

test('two targets are compared, and a comparison can be had again alone', { tags: 'long' }, async () => {
  const { url } = await servingFake();
  const { code, stdout } = await ranHere(['verify', 'fake', '--against', url, ...FEW, '--json']);
  expect(JSON.parse(stdout).outcomes.filter(({ kind }: any) => kind === 'broken')).toEqual([]);
  expect(code).toBe(0);
  const other = await servingFake(forgetful);
  const drift = ['--only', 'drift/pagination/order-of-names', '--seed', '1', '--json'];
  const drifted = await ranHere(['verify', 'fake', '--against', other.url, ...drift]);
  expect(drifted.code).toBe(1);
  expect(JSON.parse(drifted.stdout).outcomes).toMatchObject([
    { id: 'drift/pagination/order-of-names', kind: 'broken' },
  ]);
});

/** What cannot be judged is one sentence, and no stack. */
const sentence = (stderr: string): string => {
  const said = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('layers: checking '));
  expect(said).toHaveLength(1);
  return said[0] ?? '';
};

test.concurrent('nothing that listens is one sentence and exit code 2', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.close();
  await once(server, 'close');
  const { code, stdout, stderr } = await ran(['verify', url, ...PAGINATION]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(sentence(stderr)).toBe(`layers: Nothing listens at ${url}.`);
});

test('credentials that are refused are one sentence and exit code 2', async () => {
  const refused = { message: 'The security token included in the request is invalid.' };
  const { url } = await serving(() =>
    Response.json(refused, { status: 403, headers: { 'x-amzn-errortype': 'UnrecognizedClientException' } }),
  );
  const { code, stderr } = await ranHere(['verify', url, ...PAGINATION]);
  expect(code).toBe(2);
  expect(sentence(stderr)).toMatch(/does not accept the credentials: UnrecognizedClientException/);
});

test('what is no layers API is one sentence and exit code 2', async () => {
  const { url } = await serving(() => new Response('<h1>It works!</h1>', { headers: { 'content-type': 'text/html' } }));
  const { code, stderr } = await ranHere(['verify', url, ...PAGINATION]);
  expect(code).toBe(2);
  expect(sentence(stderr)).toMatch(/does not answer as the layers API does/);
});

test('AWS without credentials is one sentence and exit code 2', async () => {
  const { code, stderr } = await ranHere(['verify', 'aws', '--region', 'eu-central-1', ...PAGINATION]);
  expect(code).toBe(2);
  expect(sentence(stderr)).toMatch(/^layers: There are no credentials for AWS in eu-central-1/);
});

test('a run whose budget is too small for anything judges nothing', async () => {
  const { url } = await servingFake();
  const { code, stdout } = await ranHere(['verify', url, '--only', 'pagination/complete', '--budget', '1', '--json']);
  expect(code).toBe(2);
  expect(JSON.parse(stdout).outcomes[0].reason).toContain('budget of 1 calls');
});
