import { createHash, createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkSignature } from './check-signature.ts';
import { claimOf } from './claim.ts';

const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';

/** Whether a request is taken that comes with a signature. */
async function isRight(
  signature: string,
  {
    url = 'https://example.amazonaws.com/',
    method = 'GET',
    service = 'service',
    headers = {},
    names = 'host;x-amz-date',
    body,
  }: {
    readonly url?: string;
    readonly method?: string;
    readonly service?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly names?: string;
    readonly body?: ReadableStream | string;
  } = {},
): Promise<boolean> {
  const credential = `AKIDEXAMPLE/20150830/us-east-1/${service}/aws4_request`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
  const sent = { 'x-amz-date': '20150830T123600Z', ...headers, authorization };
  const init = { method, headers: sent, ...(body !== undefined && { body, duplex: 'half' }) };
  const request = new Request(url, init);
  const parsed = new URL(url);
  return (await checkSignature(request, parsed, claimOf(request, parsed), SECRET)) === undefined;
}

describe('AWS’s test suite for Signature Version 4', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  test.each([
    ['get-vanilla', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31', {}],
    [
      'get-vanilla-query-order-key-case',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
      { url: 'https://example.amazonaws.com/?Param2=value2&Param1=value1' },
    ],
    [
      'get-header-value-trim',
      'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
      {
        headers: { 'my-header1': ' value1', 'my-header2': ' "a   b   c"' },
        names: 'host;my-header1;my-header2;x-amz-date',
      },
    ],
    ['post-vanilla', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b', { method: 'POST' }],
    [
      'post-x-www-form-urlencoded',
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
      { method: 'POST', headers: form, names: 'content-type;host;x-amz-date', body: 'Param1=value1' },
    ],
    [
      // https://docs.aws.amazon.com/general/latest/gr/sigv4-add-signature-to-request.html (2016-03-30)
      'ListUsers of the guide',
      '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
      {
        url: 'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08',
        service: 'iam',
        headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
        names: 'content-type;host;x-amz-date',
      },
    ],
  ])('%s', async (_, signature, request) => {
    expect(await isRight(signature, request)).toBe(true);
    expect(await isRight(signature.replace(/^./, '0'), request)).toBe(false);
  });
});

/** The signature of a canonical request, as its definition says and without the library. */
function signatureOf(...canonical: readonly string[]): string {
  const hash = createHash('sha256').update(canonical.join('\n')).digest('hex');
  const scope = '20150830/us-east-1/service/aws4_request';
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => mac(secret, part), `AWS4${SECRET}`);
  return mac(key, `AWS4-HMAC-SHA256\n20150830T123600Z\n${scope}\n${hash}`).toString('hex');
}

const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const EMPTY = createHash('sha256').digest('hex');
const HOST = 'host:example.amazonaws.com';
const DATE = 'x-amz-date:20150830T123600Z';
const END = ['', 'host;x-amz-date', EMPTY];

describe('the canonical request', () => {
  test('has a path encoded twice and a sorted query encoded once', async () => {
    const query = 'a=%20&a=1&a=2&b=&c=&d=%2B%2F%C3%A9%2A~';
    const signature = signatureOf('GET', '/layers/arn%253Aaws/1', query, HOST, DATE, ...END);
    const url = 'https://example.amazonaws.com/layers/arn%3Aaws/1?d=%2b/é*~&c&b=&a=2&a=+&a=1';
    expect(await isRight(signature, { url })).toBe(true);
    expect(await isRight(signature, { url: url.replace('%3A', '%253A') })).toBe(false);
  });

  test('may be dated by the header Date', async () => {
    const names = 'date;host';
    const headers = { 'x-amz-date': '', date: 'Sun, 30 Aug 2015 12:36:00 GMT' };
    const signature = signatureOf('GET', '/', '', `date:${headers.date}`, HOST, '', names, EMPTY);
    expect(await isRight(signature, { headers, names })).toBe(true);
    const another = { date: 'Mon, 31 Aug 2015 12:36:00 GMT' };
    expect(await isRight(signatureOf('GET', '/', '', HOST, DATE, ...END), { headers: another })).toBe(true);
  });

  test('may have the host by its name in HTTP/2', async () => {
    const names = ':authority;x-amz-date';
    const signature = signatureOf('GET', '/', '', ':authority:example.amazonaws.com', DATE, '', names, EMPTY);
    expect(await isRight(signature, { names })).toBe(true);
  });

  test('has every signed header, a missing one empty, blanks made one', async () => {
    const names = 'expect;host;user-agent;x-amz-date';
    const signature = signatureOf('GET', '/', '', 'expect:', HOST, 'user-agent:a b', DATE, '', names, EMPTY);
    expect(await isRight(signature, { headers: { 'user-agent': 'a    b' }, names })).toBe(true);
    const reversed = 'x-amz-date;User-Agent;host;expect';
    expect(await isRight(signature, { headers: { 'user-agent': 'a b' }, names: reversed })).toBe(true);
  });

  test('may leave the body out', async () => {
    const signature = signatureOf('POST', '/', '', HOST, DATE, '', 'host;x-amz-date', 'UNSIGNED-PAYLOAD');
    const request = { method: 'POST', headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } };
    expect(await isRight(signature, { ...request, body: 'anything' })).toBe(true);
    expect(await isRight(signature, { ...request, headers: { 'x-amz-content-sha256': EMPTY } })).toBe(false);
  });

  test('has the body’s own hash, whatever the header says', async () => {
    const signature = signatureOf('POST', '/', '', HOST, DATE, ...END);
    const request = { method: 'POST', headers: { 'x-amz-content-sha256': EMPTY } };
    expect(await isRight(signature, request)).toBe(true);
    expect(await isRight(signature, { ...request, body: 'a' })).toBe(false);
  });

  test.each([':authority', 'no name', '__proto__'])('may name %s', async (name) => {
    expect(await isRight('', { names: `${name};host` })).toBe(false);
  });
});

test('a body is read until it is too large, and then let pass', async () => {
  const chunk = new Uint8Array(2 ** 20);
  let pulled = 0;
  const endless = new ReadableStream({ pull: (controller) => (pulled++, controller.enqueue(chunk)) });
  const request = new Request('http://localhost', { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
  const url = new URL(request.url);
  expect(await checkSignature(request.clone(), url, claimOf(request, url), SECRET)).toBeUndefined();
  expect(pulled).toBeLessThan(70);
  await request.body?.cancel();
});
