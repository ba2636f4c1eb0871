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
async function seen({ url }: Listening, { method, path, headers, body }: Sent): Promise<object> {
  const asked = request(url + path, { method, agent, headers: ['host', 'localhost:1', ...headers.flat()] });
  asked.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

const SCOPE = 'Credential=123456789012/20260101/us-east-1/lambda/aws4_request';
const header = fc.constantFrom<readonly [string, string]>(
  ['authorization', `AWS4-HMAC-SHA256 ${SCOPE}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`],
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

test('by the short way, too, a broken connection is reset, and who goes away in mid-request is nobody’s bug', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const fake = createFake();
  const server = await serve(fake.fetch, { port: 0, host: '127.0.0.1' }, fake.respond);
  const path = '/2018-10-31/layers/half/versions';
  fake.faults.add({ effect: 'disconnect', times: 1 });
  const code = { code: 'ECONNRESET' };
  await expect(seen(server, { method: 'GET', path, headers: [], body: '' })).rejects.toMatchObject(code);

  const half = request(server.url + path, { method: 'POST', headers: { 'content-length': '1000' } });
  half.write('{"Content":', () => half.destroy());
  await expect(once(half, 'response')).rejects.toMatchObject(code);
  const list = await seen(server, { method: 'GET', path, headers: [], body: '' });
  expect(list).toMatchObject({ status: 200, body: '{"LayerVersions":[],"NextMarker":null}' });
  await server.close();
  expect(said).not.toHaveBeenCalled();
  said.mockRestore();
});

test('what the fake cannot answer is a bug, and said so', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const broken = async (): Promise<never> => await Promise.reject(new Error('a gap'));
  const server = await serve(broken, { port: 0, host: '127.0.0.1' }, broken);
  const answer = await seen(server, { method: 'GET', path: '/2018-10-31/layers', headers: [], body: '' });
  expect(answer).toMatchObject({ status: 500, body: expect.stringContaining('not an answer of AWS') });
  expect(said).toHaveBeenCalledOnce();
  await server.close();
  said.mockRestore();
});
