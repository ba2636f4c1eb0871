import { devNull } from 'node:os';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpointSource } from '../src/s3/endpoint-source.ts';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';
import { errorXml, type StandIn, standInS3 } from './stand-in-s3.ts';

const closing: (() => Promise<void>)[] = [];
let stderr: string[];
beforeEach(() => {
  // What the machine has of credentials and settings is not the test's.
  for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) vi.stubEnv(name, devNull);
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  stderr = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => stderr.push(String(text)) > 0);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of closing.splice(0)) await close();
});

async function servingFrom(answer: Parameters<typeof standInS3>[0]): Promise<[Serving, StandIn]> {
  const s3 = await standInS3(answer);
  const server = await serving('--s3-endpoint', s3.url);
  closing.push(server.close, s3.close);
  return [server, s3];
}

const PATH = '/2018-10-31/layers/fonts/versions';
const publish = async (server: Serving, key = 'a.zip', more = {}): Promise<[number, any]> =>
  await server.send('POST', PATH, { Content: { S3Bucket: 'my-bucket', S3Key: key, ...more } });

test('an object is fetched with the credentials of the environment, in the region of the call', async () => {
  const [server, s3] = await servingFrom((response) => response.end(Buffer.from(ZIP, 'base64')));
  const authorization =
    'AWS4-HMAC-SHA256 Credential=a/20260101/eu-west-1/lambda/aws4_request, SignedHeaders=host, Signature=0';
  const answer = await fetch(server.url + PATH, {
    method: 'POST',
    headers: { authorization },
    body: JSON.stringify({ Content: { S3Bucket: 'my-bucket', S3Key: 'dir/ä b.zip', S3ObjectVersion: 'v+1' } }),
  });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toMatchObject({ Content: { CodeSize: Buffer.from(ZIP, 'base64').length } });
  expect(s3.requests).toHaveLength(1);
  const [{ method, url, headers }] = s3.requests as [StandIn['requests'][number]];
  expect(method).toBe('GET');
  expect(url).toMatch(/^\/my-bucket\/dir\/%C3%A4%20b\.zip\?versionId=v%2B1(&|$)/);
  expect(headers.host).toBe(new URL(s3.url).host);
  expect(headers.authorization).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/s3\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/,
  );
});

test.each([
  ['/layercontent.zip', '/my-bucket//layercontent.zip'],
  ['a/../../b', '/my-bucket/a/../../b'],
  ['a//b?c#d', '/my-bucket/a//b%3Fc%23d'],
])('the key %s travels as it is', async (key, path) => {
  const [server, s3] = await servingFrom((response) => response.end(Buffer.from(ZIP, 'base64')));
  expect((await publish(server, key))[0]).toBe(201);
  expect(s3.requests[0]!.url!.split('?')[0]).toBe(path);
});

test('where there are no credentials, an endpoint on this machine is called with made-up ones', async () => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, undefined);
  const [server, s3] = await servingFrom((response) => response.end(Buffer.from(ZIP, 'base64')));
  expect((await publish(server))[0]).toBe(201);
  expect(s3.requests[0]!.headers.authorization).toContain('Credential=test/');
});

test('where there are no credentials, another machine is not called', async () => {
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, undefined);
  const server = await serving('--s3-endpoint', 'http://192.0.2.1:9000');
  closing.push(server.close);
  const [status, text] = await publish(server);
  expect([status, text]).toEqual([502, expect.stringMatching(/192\.0\.2\.1:9000 did not answer: .*credentials/)]);
});

test.each([
  [404, 'NoSuchKey', 'The specified key does not exist.'],
  [404, 'NoSuchBucket', 'The specified bucket does not exist'],
  [404, 'NoSuchVersion', 'The specified version does not exist.'],
  [301, 'PermanentRedirect', 'The bucket you are attempting to access must be addressed using the specified endpoint.'],
  [403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'],
])('%i %s is passed on', async (status, code, message) => {
  const [server, s3] = await servingFrom((response) => response.writeHead(status).end(errorXml(code, message)));
  expect(await publish(server)).toEqual([
    400,
    { Type: 'User', message: `Error occurred while GetObject. S3 Error Code: ${code}. S3 Error Message: ${message}` },
  ]);
  expect(s3.requests).toHaveLength(1);
});

test('AccessDenied is passed on', async () => {
  const [server] = await servingFrom((response) =>
    response.writeHead(403).end(errorXml('AccessDenied', 'Access Denied')),
  );
  expect(await publish(server)).toEqual([
    403,
    expect.objectContaining({
      Message: expect.stringMatching(
        /my-bucket\/a\.zip\. S3 Error Code: AccessDenied\. S3 Error Message: Access Denied$/,
      ),
    }),
  ]);
});

test('an object that is too large for a layer is not downloaded', { tags: 'long' }, async () => {
  const left = Promise.withResolvers<void>();
  const [server] = await servingFrom((response) => {
    response.on('close', left.resolve);
    response.writeHead(200, { 'content-length': 262_144_001 }).write('x');
  });
  expect((await publish(server))[0]).toBe(400);
  await left.promise;
});

const SILENT = /did not answer: .+\.$/;
const OTHER = (status: number): RegExp =>
  new RegExp(`answered ${status}, and not as S3 does: is it an S3 endpoint\\?$`);

test.each<[string, RegExp, Parameters<typeof standInS3>[0]]>([
  [
    'a page',
    OTHER(404),
    (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<html><br></html>'),
  ],
  ['no text', OTHER(404), (response) => response.writeHead(404).end()],
  ['a redirection', OTHER(302), (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['an error without a code', OTHER(400), (response) => response.writeHead(400).end(errorXml('', ''))],
  ['no answer', SILENT, (response) => response.destroy()],
  [
    'half an object',
    SILENT,
    (response) => response.writeHead(200, { 'content-length': 9 }).write('x', () => response.destroy()),
  ],
])('%s is not S3 speaking, nor AWS: 502, and a sentence for both sides', async (_, what, answer) => {
  const [server, s3] = await servingFrom(answer);
  const [status, text] = await publish(server);
  const sentence = text.replace(/^This is not an answer of AWS\. /, '').trimEnd();
  expect(status).toBe(502);
  expect(sentence).toMatch(what);
  expect(sentence).toContain(`The S3 of --s3-endpoint ${s3.url} `);
  expect(stderr).toEqual([`layers-server: ${sentence}\n`]);
  expect(server.lines).toEqual([expect.stringMatching(/ 502 [\d.]+ ms$/)]);
  expect(await server.send('GET', PATH)).toEqual([200, { LayerVersions: [], NextMarker: null }]);
});

const OBJECT = { bucket: 'my-bucket', key: 'a.zip', region: 'us-east-1', account: '123456789012' };

/** An S3 that never comes to an end, before its headers or after them, and a promise that its caller left. */
async function endless(headers: boolean): Promise<[StandIn, Promise<void>]> {
  const left = Promise.withResolvers<void>();
  const s3 = await standInS3((response) => {
    response.on('close', left.resolve);
    if (headers) response.writeHead(200).write('x');
  });
  closing.push(s3.close);
  return [s3, left.promise];
}

test.each([false, true])(
  'an object that is not here by the deadline is not waited for (headers sent: %s)',
  async (headers) => {
    const [s3, left] = await endless(headers);
    const deadline = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(deadline.signal);
    const source = await endpointSource(s3.url);
    const answer = source({ ...OBJECT, signal: new AbortController().signal }).catch((cause: unknown) => cause);
    await expect.poll(() => s3.requests.length).toBe(1);
    deadline.abort(new DOMException('the deadline is over', 'TimeoutError'));
    expect(await answer).toMatchObject({ message: expect.stringMatching(/did not answer: /) });
    await left;
    expect(timeout.mock.calls).toEqual([[50_000]]);
    expect(s3.requests).toHaveLength(1);
  },
);

test.each([false, true])('a caller who gives up ends the download (headers sent: %s)', async (headers) => {
  const [s3, left] = await endless(headers);
  const source = await endpointSource(s3.url);
  const caller = new AbortController();
  const answer = source({ ...OBJECT, signal: caller.signal }).catch((cause: unknown) => cause);
  await expect.poll(() => s3.requests.length).toBe(1);
  caller.abort();
  expect(await answer).toBe(caller.signal.reason);
  await left;
});

test('a port that nobody listens on', async () => {
  const [server, s3] = await servingFrom(() => {});
  await s3.close();
  const [status, text] = await publish(server);
  expect([status, text]).toEqual([502, expect.stringContaining('ECONNREFUSED')]);
});
