import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { devNull } from 'node:os';
import {
  GetLayerVersionCommand,
  LambdaClient,
  ListLayersCommand,
  PublishLayerVersionCommand,
} from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSettings } from '../src/settings.ts';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';

/** An API that verifies every signature, in the place of AWS, and a server that passes calls on to it. */
let aws: Serving;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  // What the machine has of credentials and settings is not the test's.
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, devNull);
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_ACCESS_KEY_ID', '111122223333');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  aws = await serving('--signatures', 'verified', '--credential', '111122223333:secret');
  closing.push(aws.close);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
});

async function passing(...flags: readonly string[]): Promise<Serving> {
  const server = await serving('--upstream', aws.url, ...flags);
  closing.push(server.close);
  return server;
}

/** A client as pages have it, with keys that are none. */
const clientOf = ({ url }: Serving, region = 'eu-central-1'): LambdaClient =>
  new LambdaClient({
    region,
    endpoint: url,
    credentials: { accessKeyId: 'page', secretAccessKey: 'page' },
    maxAttempts: 1,
  });

const publish = new PublishLayerVersionCommand({
  LayerName: 'fonts',
  Content: { ZipFile: Buffer.from(ZIP, 'base64') },
});

describe('calls are passed on', () => {
  test('signed with the credentials of this machine, in the region of the call', async () => {
    const client = clientOf(await passing('--write'));
    const { LayerVersionArn } = await client.send(publish);
    expect(LayerVersionArn).toBe('arn:aws:lambda:eu-central-1:111122223333:layer:fonts:1');
    expect(aws.lines.at(-1)).toMatch(/POST \/2018-10-31\/layers\/fonts\/versions 201 /);
    const { Layers } = await client.send(new ListLayersCommand({ CompatibleRuntime: 'python3.13', MaxItems: 3 }));
    expect(Layers).toEqual([]);
    const byArn = await client.send(
      new GetLayerVersionCommand({ LayerName: LayerVersionArn!.replace(/:1$/, ''), VersionNumber: 1 }),
    );
    expect(byArn.Version).toBe(1);
  });

  test('and so is what AWS refuses', async () => {
    const client = clientOf(await passing());
    await expect(
      client.send(new GetLayerVersionCommand({ LayerName: 'nobody', VersionNumber: 1 })),
    ).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404, requestId: expect.any(String) },
    });
  });

  test('but nothing that writes, unless it is allowed', async () => {
    const client = clientOf(await passing());
    await expect(client.send(publish)).rejects.toThrow(/PublishLayerVersion changes something.* start it with --write/);
    expect(aws.lines).toEqual([]);
  });

  test('and nothing but layers', async () => {
    const server = await passing('--write');
    for (const [method, path] of [
      ['GET', '/2015-03-31/functions'],
      ['POST', '/2018-10-31/layers'],
      ['GET', '/2018-10-31/layers/a/versions/1/policy/s'],
      ['GET', '/_fake/snapshot'],
      ['GET', '/'],
    ] as const)
      expect(await server.send(method, path)).toEqual([
        403,
        { Message: expect.stringContaining(`${method} ${path} is no operation of the layers API`) },
      ]);
    expect(aws.lines).toEqual([]);
  });
});

describe('who may ask', () => {
  const ask = async ({ url }: Serving, headers: Readonly<Record<string, string>>): Promise<number> =>
    (await fetch(`${url}/_upstream/health`, { headers })).status;

  test('programs, and the pages of this server', async () => {
    const server = await passing();
    expect(await server.send('GET', '/_upstream/health')).toEqual([
      200,
      { status: 'ok', version: expect.any(String), region: 'us-east-1', upstream: aws.url, write: false },
    ]);
    expect(await ask(server, { origin: server.url })).toBe(200);
  });

  test('pages of others may not, also of this machine', async () => {
    const server = await passing();
    for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null', aws.url])
      expect(await ask(server, { origin })).toBe(403);
    // What a page that made its own name lead here would send.
    const request = get(`${server.url}/_upstream/health`, { headers: { host: 'evil.example' } });
    const [{ statusCode: answer }] = (await once(request, 'response')) as [IncomingMessage];
    expect(answer).toBe(403);
  });
});

describe('archives', () => {
  test('come by the link that the API gave, whole or in part', async () => {
    const server = await passing('--write');
    const client = clientOf(server);
    await client.send(publish);
    const { Content } = await client.send(new GetLayerVersionCommand({ LayerName: 'fonts', VersionNumber: 1 }));
    const path = `/_upstream/archive?url=${encodeURIComponent(Content!.Location!)}`;
    const whole = await fetch(server.url + path);
    expect(Buffer.from(await whole.arrayBuffer()).toString('base64')).toBe(ZIP);
    const part = await fetch(server.url + path, { headers: { range: 'bytes=0-1' } });
    expect([part.status, await part.text()]).toEqual([206, 'PK']);
  });

  test('come from nowhere else', async () => {
    const server = await passing();
    for (const url of ['http://127.0.0.1:1/x', 'file:///etc/passwd', '', 'https://evil.example/a.zip'])
      expect((await server.send('GET', `/_upstream/archive?url=${encodeURIComponent(url)}`))[0]).toBe(400);
  });
});

test('where nobody answers, or no credentials are found, it is said so and not as AWS', async () => {
  const server = await passing();
  await aws.close();
  expect(await server.send('GET', '/2018-10-31/layers')).toEqual([
    502,
    expect.stringMatching(/not an answer of AWS.* did not answer/),
  ]);
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  const nobody = await passing();
  expect(await nobody.send('GET', '/2018-10-31/layers')).toEqual([
    502,
    expect.stringMatching(/No credentials were found/),
  ]);
});

test.each([
  [['--upstream', 'nowhere'], /--upstream must be aws, or a plain URL/],
  [['--upstream', 'aws', '--host', '0.0.0.0'], /--upstream calls with your credentials.*got '0\.0\.0\.0'/],
  [['--upstream', 'aws', '--empty'], /--empty is about the fake/],
  [['--write'], /--write is about what --upstream passes on/],
  [['--profile', 'x'], /--profile is about what --upstream passes on/],
])('%j makes no sense', (flags, sentence) => {
  expect(() => readSettings(flags, {})).toThrow(sentence);
});
