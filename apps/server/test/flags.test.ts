import { once } from 'node:events';
import { connect } from 'node:net';
import {
  AddLayerVersionPermissionCommand,
  GetLayerVersionCommand,
  LambdaClient,
  ListLayersCommand,
  PublishLayerVersionCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, expect, test, vi } from 'vitest';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';

const started: Serving[] = [];
afterEach(async () => {
  for (const { close } of started.splice(0)) await close();
  vi.restoreAllMocks();
});

async function servingWith(...flags: readonly string[]): Promise<Serving> {
  const server = await serving(...flags);
  started.push(server);
  return server;
}

const clientOf = ({ url }: Serving, accessKeyId = 'test', secretAccessKey = 'test'): LambdaClient =>
  new LambdaClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
  });

const LAYER = { LayerName: 'fonts', Content: { ZipFile: Buffer.from(ZIP, 'base64') } };
const LAYERS = '/2018-10-31/layers';

test('--signatures required refuses a request without one, and takes one of anybody', async () => {
  const server = await servingWith('--signatures', 'required');
  const refused = { message: 'Missing Authentication Token' };
  expect(await server.send('GET', LAYERS)).toEqual([403, refused]);
  await clientOf(server, 'anybody', 'whatever').send(new ListLayersCommand({}));
  expect((await server.send('GET', '/_fake/health'))[0]).toBe(200);
});

test('--signatures verified takes the signatures of its credentials alone', async () => {
  const server = await servingWith(
    '--signatures',
    'verified',
    '--credential',
    'AKID:s:1',
    '--credential',
    '111122223333:b',
  );
  const [first, second] = [clientOf(server, 'AKID', 's:1'), clientOf(server, '111122223333', 'b')];
  const { LayerVersionArn } = await first.send(new PublishLayerVersionCommand(LAYER));
  const { Content } = await first.send(
    new GetLayerVersionCommand({ LayerName: LayerVersionArn!.slice(0, -2), VersionNumber: 1 }),
  );
  expect((await fetch(Content!.Location!)).status).toBe(200);
  await second.send(new ListLayersCommand({ MaxItems: 1, CompatibleRuntime: 'python3.13' }));
  const list = new ListLayersCommand({});
  await expect(clientOf(server, 'AKID', 'wrong').send(list)).rejects.toMatchObject({
    name: 'InvalidSignatureException',
  });
  await expect(clientOf(server).send(list)).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
  expect((await server.send('GET', LAYERS))[0]).toBe(403);
});

test('--signatures verified knows test:test where no credential is given', async () => {
  const server = await servingWith('--signatures', 'verified');
  expect(await clientOf(server).send(new ListLayersCommand({}))).toMatchObject({ Layers: [] });
});

test('a client that leaves while its body is read for its signature is nobody’s bug', async () => {
  const server = await servingWith('--signatures', 'verified');
  const stderr = vi.spyOn(process.stderr, 'write');
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const scope = `test/${date.slice(0, 8)}/us-east-1/lambda/aws4_request`;
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    `POST ${LAYERS}/fonts/versions HTTP/1.1\r\nHost: localhost\r\nX-Amz-Date: ${date}\r\nContent-Length: 1000\r\n` +
      `Authorization: AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}\r\n` +
      '\r\n{"Content":',
  );
  socket.resetAndDestroy();
  await expect.poll(() => server.lines).toEqual([expect.stringContaining('not answered')]);
  expect(stderr).not.toHaveBeenCalled();
});

test('--accounts-in-keys takes the account out of a key of AWS', async () => {
  // The key and its account are a published example (Tal Be'ery, 2023).
  const publish = async (...flags: readonly string[]): Promise<string | undefined> => {
    const client = clientOf(await servingWith(...flags), 'ASIAQNZGKIQY56JQ7WML');
    return (await client.send(new PublishLayerVersionCommand(LAYER))).LayerArn;
  };
  expect(await publish('--accounts-in-keys')).toBe('arn:aws:lambda:us-east-1:029608264753:layer:fonts');
  expect(await publish()).toBe('arn:aws:lambda:us-east-1:123456789012:layer:fonts');
});

test('--organization lets its accounts use what it was granted', async () => {
  const server = await servingWith('--organization', 'o-aaaaaaaaaa=111111111111,222222222222');
  const { LayerArn } = await clientOf(server).send(new PublishLayerVersionCommand(LAYER));
  const grant = { Action: 'lambda:GetLayerVersion', Principal: '*', OrganizationId: 'o-aaaaaaaaaa' };
  const to = { LayerName: 'fonts', VersionNumber: 1, StatementId: 'all', ...grant };
  await clientOf(server).send(new AddLayerVersionPermissionCommand(to));
  const get = new GetLayerVersionCommand({ LayerName: LayerArn!, VersionNumber: 1 });
  await clientOf(server, '222222222222').send(get);
  await expect(clientOf(server, '333333333333').send(get)).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('--edition answers as AWS did at a date', async () => {
  const accepts = async (...flags: readonly string[]): Promise<number> =>
    (await (await servingWith(...flags)).send('GET', `${LAYERS}?CompatibleRuntime=nodejs24.x`))[0];
  expect([await accepts('--edition', '2022-11-22'), await accepts()]).toEqual([400, 200]);
});

test('--random-seed makes ids and dates follow from it and the requests, after a reset too', async () => {
  const run = async (server: Serving): Promise<readonly unknown[]> => {
    const dates = [];
    for (const name of ['a', 'b']) {
      const response = await fetch(`${server.url}${LAYERS}/${name}/versions`, {
        method: 'POST',
        body: JSON.stringify({ Content: { ZipFile: ZIP } }),
      });
      const { CreatedDate } = (await response.json()) as { readonly CreatedDate: string };
      dates.push(CreatedDate, response.headers.get('x-amzn-requestid'));
    }
    return dates;
  };
  const first = await servingWith('--random-seed', '7');
  const seen = await run(first);
  expect(seen).toEqual([
    expect.stringMatching(/^2026-01-01T00:00:0/),
    expect.any(String),
    expect.stringMatching(/^2026-01-01T00:00:0/),
    expect.any(String),
  ]);
  expect(new Set(seen).size).toBe(4);
  expect(await run(await servingWith('--random-seed', '7'))).toEqual(seen);
  await first.send('POST', '/_fake/reset');
  expect(await run(first)).toEqual(seen);
  expect((await run(await servingWith('--random-seed', '8')))[1]).not.toBe(seen[1]);
});
