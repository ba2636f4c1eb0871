import { ListLayersCommand, PublishLayerVersionCommand } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verifySignatures } from '../src/sigv4.ts';
import { KEY, requestOf, signed, SIGNED_AT, signer, verify, type Wire, wireOf, without } from './signing.ts';

const LIST = new ListLayersCommand({ CompatibleRuntime: 'python3.13', Marker: 'a b+c/d=é*~!', MaxItems: 2 });
const PUBLISH = new PublishLayerVersionCommand({
  LayerName: 'arn:aws:lambda:us-east-1:123456789012:layer:my-layer',
  Content: { ZipFile: new Uint8Array(9) },
});
const MISMATCH =
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const REGION = 'Credential should be scoped to a valid region.';
const SERVICE = "Credential should be scoped to correct service: 'lambda'.";
const END = "Credential should be scoped with a valid terminator: 'aws4_request'.";
const DATE = 'Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.';
const HOST = "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.";
const NO_DATE =
  /^Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header\. Authorization=AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\S+ \S+ Signature=\w{64}$/;
const FIVE = 'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: SIGNED_AT }));
afterEach(() => void vi.useRealTimers());

const invalid = (message: string): object => ({ code: 'InvalidSignatureException', message });
const incomplete = (message: unknown): object => ({ code: 'IncompleteSignatureException', message });
const scope = (text: string): object => invalid(`${text} `);
const withHeader = (wire: Wire, name: string, change: (value: string) => string): Wire => ({
  ...wire,
  headers: { ...wire.headers, [name]: change(wire.headers[name] ?? '') },
});
const reauthorized = (from: string | RegExp, to: string) => (wire: Wire) =>
  withHeader(wire, 'authorization', (header) => header.replace(from, to));
const elsewhere = (from: string, to: string) => (wire: Wire) => ({ ...wire, url: wire.url.replace(from, to) });

test.each<[string, (wire: Wire) => Wire, object]>([
  ['method', (wire) => ({ ...wire, method: 'PUT' }), invalid(MISMATCH)],
  ['path', elsewhere('my-layer', 'my-Layer'), invalid(MISMATCH)],
  ['encoding of the path', elsewhere('%3Amy-layer', ':my-layer'), invalid(MISMATCH)],
  ['query', elsewhere('?', '?x='), invalid(MISMATCH)],
  ['host', elsewhere('lambda.us-east-1', 'lambda-fips.us-east-1'), invalid(MISMATCH)],
  ['header', (wire) => withHeader(wire, 'content-type', () => 'text/plain'), invalid(MISMATCH)],
  ['lost header', (wire) => without(wire, 'content-type'), invalid(MISMATCH)],
  ['body', (wire) => ({ ...wire, body: wire.body?.with(20, 0) ?? new Uint8Array() }), invalid(MISMATCH)],
  ['lost body', ({ method, url, headers }) => ({ method, url, headers }), invalid(MISMATCH)],
  ['body hash', (wire) => withHeader(wire, 'x-amz-content-sha256', () => 'UNSIGNED-PAYLOAD'), invalid(MISMATCH)],
  ['signature', reauthorized(/.$/, '!'), invalid(MISMATCH)],
  ['shorter signature', reauthorized(/.$/, ''), invalid(MISMATCH)],
  ['longer signature', reauthorized(/$/, '0'), invalid(MISMATCH)],
  ['time', (wire) => withHeader(wire, 'x-amz-date', () => '20261121T000001Z'), invalid(MISMATCH)],
  ['host unsigned', reauthorized('host;', ''), invalid(HOST)],
  ['host by its other name', reauthorized('host;', ':authority;'), invalid(MISMATCH)],
  ['day', (wire) => withHeader(wire, 'x-amz-date', () => '20261120T235959Z'), scope(DATE)],
  ['region', reauthorized('us-east-1', 'us-east-2'), scope(REGION)],
  ['service', reauthorized('/lambda/', '/s3/'), scope(SERVICE)],
  ['terminator', reauthorized('aws4_request', 'aws5_request'), scope(END)],
  [
    'scope',
    reauthorized('20261121/us-east-1/lambda/aws4_request', 'b/c/d/e'),
    scope(`${REGION} ${SERVICE} ${END} ${DATE}`),
  ],
  [
    'length of the scope',
    reauthorized('/aws4_request', ''),
    incomplete(`${FIVE} 'AKIDEXAMPLE/20261121/us-east-1/lambda'`),
  ],
  [
    'algorithm',
    reauthorized('HMAC-SHA256', 'X'),
    incomplete("Unsupported AWS 'algorithm': 'AWS4-X' (only AWS4-HMAC-SHA256 for now). "),
  ],
  [
    'key',
    reauthorized('AKID', 'ASID'),
    { code: 'UnrecognizedClientException', message: 'The security token included in the request is invalid.' },
  ],
  [
    'form',
    elsewhere('?', '?X-Amz-Algorithm=AWS4-HMAC-SHA256'),
    invalid("Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."),
  ],
  ['no date', (wire) => without(wire, 'x-amz-date'), incomplete(expect.stringMatching(NO_DATE))],
  [
    'no such date',
    (wire) => withHeader(wire, 'x-amz-date', () => '20260231T000000Z'),
    incomplete(
      "Date must be in ISO-8601 'basic format'. Got '20260231T000000Z'. See http://en.wikipedia.org/wiki/ISO_8601",
    ),
  ],
])('a request is refused when it is changed: %s', async (_, change, fault) => {
  const wire = await signed(PUBLISH);
  expect(await verify(wire)).toBeUndefined();
  expect(await verify(change(wire))).toStrictEqual(fault);
});

test('away from AWS’s hosts any region will do, but it is signed', async () => {
  const wire = await signed(LIST, 'http://localhost:4566');
  expect(await verify(reauthorized('us-east-1', 'us-east-2')(wire))).toStrictEqual(invalid(MISMATCH));
  expect(await verify(reauthorized('us-east-1', 'nowhere')(wire))).toStrictEqual(scope(REGION));
});

test.each(['a%20b%2Bc', 'd%3D%C3%A9*~', 'MaxItems=2'])(
  'a request is refused when its query is changed at %s',
  async (part) => {
    const wire = await signed(LIST);
    expect(wire.url).toContain(part);
    expect(await verify(elsewhere(part, `${part}0`)(wire))).toStrictEqual(invalid(MISMATCH));
  },
);

test('a request is refused when another secret signed it', async () => {
  const check = verifySignatures({ secretOf: () => `${KEY.secretAccessKey}0` });
  expect(await check(requestOf(await signed(LIST)), SIGNED_AT)).toStrictEqual(invalid(MISMATCH));
});

test('a request is refused when its date was not among what was signed', async () => {
  const headers = { host: 'localhost', 'content-type': 'text/plain' };
  const request = { method: 'GET', protocol: 'http:', hostname: 'localhost', path: '/', headers };
  const sign = async (unsigned: string): Promise<Wire> =>
    wireOf(await signer().sign(request, { signingDate: SIGNED_AT, unsignableHeaders: new Set([unsigned]) }));
  expect(await verify(await sign('content-type'))).toBeUndefined();
  expect(await verify(await sign('x-amz-date'))).toStrictEqual(invalid(MISMATCH));
});
