import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createFake, type Fake } from '@org/layers-fake';
import { verifySignatures } from '@org/layers-fake/sigv4';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Listening, serve } from '../src/serve.ts';

const SEED = { layers: [{ LayerName: 'one', versions: [{ LicenseInfo: 'MIT' }, { Description: 'Zweite, größer' }] }] };

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Two fakes that are the same, served with and without the short way. */
async function pair(signatures?: ReturnType<typeof verifySignatures>): Promise<readonly [Listening, Listening]> {
  const fakes: Fake[] = [];
  for (let at = 0; at < 2; at += 1) {
    const fake = createFake({ randomSeed: 1, ...(signatures && { signatures }) });
    await fake.seed(SEED);
    fakes.push(fake);
  }
  const [long, short] = fakes as [Fake, Fake];
  const never = async (): Promise<never> => await Promise.reject(new Error('the long way'));
  const place = { port: 0, host: '127.0.0.1' };
  return [await serve(long.fetch, place), await serve(never, place, short.respond)];
}

const agent = new Agent({ keepAlive: true });

/** What a client sees, whatever the order of the headers. */
async function seen({ url }: Listening, { method, path, headers, body: sentBody }: Sent): Promise<object> {
  const asked = request(url + path, { method, agent, headers: ['host', 'localhost:1', ...headers.flat()] });
  asked.end(method === 'GET' || method === 'HEAD' ? undefined : sentBody);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const body = await text(answer);
  // What is refused is read to its end all the same.
  if (!asked.writableFinished) await once(asked, 'finish');
  return { status: answer.statusCode, headers: answer.headers, body };
}

const SCOPE = 'Credential=123456789012/20260101/us-east-1/lambda/aws4_request';
const SIGNED = [
  'authorization',
  `AWS4-HMAC-SHA256 ${SCOPE}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
] as const;
const header = fc.constantFrom<readonly [string, string]>(
  SIGNED,
  ['Authorization', 'Basic eDp5'],
  ['X-Amz-Date', '20260101T000000Z'],
  ['x-amz-date', 'yesterday'],
  ['content-type', 'application/json'],
  ['Origin', 'https://page.example'],
  ['Access-Control-Request-Method', 'PUT'],
  ['x-given', 'one'],
  ['X-Given', 'two'],
);
const sent: fc.Arbitrary<Sent> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
  path: fc
    .tuple(
      fc.constantFrom(
        '/2018-10-31/layers',
        '/2018-10-31/layers/one/versions',
        '/2018-10-31/layers/one/versions/2',
        '/2018-10-31/layers/one/versions/x',
        '/2018-10-31/layers/one/versions/2/policy',
        '/2018-10-31/layers/%zz/versions',
        '/2018-10-31/nothing//here',
      ),
      fc.constantFrom(
        '',
        '?MaxItems=1',
        '?MaxItems=0&CompatibleRuntime=nodejs24.x',
        '?find=LayerVersion&Arn=x',
        '?=&&',
      ),
    )
    .map((parts) => parts.join('')),
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.constantFrom(
    '',
    '{}',
    '{"Content":{"ZipFile":"UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="}}',
    '{"Content":{"ZipFile":"!"}}',
    '{"StatementId":"a","Action":"lambda:GetLayerVersion","Principal":"*"}',
    '[',
  ),
});

let lax: readonly [Listening, Listening];
let strict: readonly [Listening, Listening];
beforeAll(async () => {
  lax = await pair();
  strict = await pair(verifySignatures({ secretOf: () => 'secret', clockSkew: 1e10 }));
});
afterAll(async () => {
  agent.destroy();
  await Promise.all([...lax, ...strict].map(({ close }) => close()));
});

test.each([
  ['where signatures are not verified', () => lax],
  ['where they are', () => strict],
])('the short way gives the answers of the long one, %s', async (_, servers) => {
  await fc.assert(
    fc.asyncProperty(sent, async (one) => {
      const [long, short] = servers();
      expect(await seen(short, one)).toEqual(await seen(long, one));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('an archive goes the short way, too, so that no copy of it waits for a slow reader', async () => {
  const [long, short] = await pair();
  const asked = { method: 'GET', path: '/2018-10-31/layers/one/versions/2', headers: [], body: '' } as const;
  const { body } = (await seen(long, asked)) as { readonly body: string };
  expect(await seen(short, asked)).toHaveProperty('body', body);
  const { Content } = JSON.parse(body) as { readonly Content: { readonly Location: string } };
  const { pathname, search } = new URL(Content.Location);
  const archive = { ...asked, path: pathname + search };
  expect(await seen(long, archive)).toHaveProperty('status', 200);
  expect(await seen(short, archive)).toHaveProperty('status', 200);
  for (const ask of [
    archive,
    { ...archive, headers: [['range', 'bytes=1-4']] as const },
    { ...archive, method: 'HEAD' },
    { ...archive, path: pathname },
  ])
    expect(await seen(short, ask)).toEqual(await seen(long, ask));
  await Promise.all([long.close(), short.close()]);
});

test.each([
  ['where signatures are not verified', {}],
  ['where they are', { signatures: verifySignatures({ secretOf: () => 'secret' }) }],
])('by the short way, too, who goes away in mid-request is nobody’s bug, %s', async (_, options) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const fake = createFake(options);
  const server = await serve(fake.fetch, { port: 0, host: '127.0.0.1' }, fake.respond);
  const path = '/2018-10-31/layers/half/versions';
  const [name, authorization] = SIGNED;
  const headers = { 'content-length': '1000', [name]: authorization, 'x-amz-date': '20260101T000000Z' };
  const half = request(server.url + path, { method: 'POST', headers });
  half.write('{"Content":', () => half.destroy());
  await expect(once(half, 'response')).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await seen(server, { method: 'GET', path, headers: [], body: '' })).toHaveProperty('status');
  await server.close();
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test('by the short way, too, a fault breaks the connection', async () => {
  const fake = createFake();
  const server = await serve(fake.fetch, { port: 0, host: '127.0.0.1' }, fake.respond);
  fake.faults.add({ effect: 'disconnect', times: 1 });
  const asked = { method: 'GET', path: '/2018-10-31/layers', headers: [], body: '' };
  await expect(seen(server, asked)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await seen(server, asked)).toMatchObject({ status: 200 });
  await server.close();
});

test.each([
  ['refused for its key, before its body is looked at', () => undefined],
  ['refused for its signature, once its body is read', () => 'secret'],
])('a large publish that is %s sees the answer, by either way', async (_, secretOf) => {
  const fake = createFake({ signatures: verifySignatures({ secretOf, clockSkew: 1e10 }) });
  const headers = [SIGNED, ['x-amz-date', '20260101T000000Z']] as const;
  const body = JSON.stringify({ Content: { ZipFile: 'A'.repeat(8_000_000) } });
  const large = { method: 'POST', path: '/2018-10-31/layers/large/versions', headers, body };
  for (const respond of [undefined, fake.respond]) {
    const server = await serve(fake.fetch, { port: 0, host: '127.0.0.1' }, respond);
    expect(await seen(server, large)).toMatchObject({ status: 403 });
    await server.close();
  }
});

test.each([
  [undefined, /^layers-server: a bug, please report it: Error: a gap\n/],
  ['json', /^\{"time":"\S+Z","level":"error","message":"a bug, please report it: Error: a gap\\n.*"\}\n$/],
] as const)('what the fake cannot answer is a bug, and said so in the format %s', async (log, line) => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const broken = async (): Promise<never> => await Promise.reject(new Error('a gap'));
  const server = await serve(broken, { port: 0, host: '127.0.0.1', log }, broken);
  const answer = await seen(server, { method: 'GET', path: '/2018-10-31/layers', headers: [], body: '' });
  expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('not an answer of AWS') });
  expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(line));
  await server.close();
  said.mockRestore();
});
