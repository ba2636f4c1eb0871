import { describe, expect, test } from 'vitest';
import { accountInKey, createFake, type FakeOptions } from '../src/index.ts';
import { call, type Exchange, signedBy } from './call.ts';

const LAYERS = '/2018-10-31/layers';

/** The account that a fake takes a key for, read from the ARN of a layer published with it. */
async function accountOf(accessKey: string, options: FakeOptions): Promise<string> {
  const fake = createFake(options);
  const path = `${LAYERS}/arn:aws:lambda:us-east-1:000000000000:layer:x/versions`;
  const { body } = await call(fake, 'GET', path, { headers: signedBy(accessKey) });
  return /^User: arn:aws:iam::(\d+):root/.exec(body.Message)![1]!;
}

describe('an access key', () => {
  test('of twelve digits is the account; any other is the fake’s', async () => {
    expect(await accountOf('111122223333', {})).toBe('111122223333');
    expect(await accountOf('ASIAQNZGKIQY56JQ7WML', {})).toBe('123456789012');
    expect(await accountOf('test', { account: '999988887777' })).toBe('999988887777');
  });

  test('means what the fake’s own function says', async () => {
    const accountOfKey = (key: string): string | undefined => (key === 'alice' ? '444455556666' : undefined);
    expect(await accountOf('alice', { accountOf: accountOfKey })).toBe('444455556666');
    expect(await accountOf('111122223333', { accountOf: accountOfKey })).toBe('123456789012');
    await expect(accountOf('x', { accountOf: () => 'bob' })).rejects.toThrow(
      'createFake: accountOf must be twelve digits or undefined for the key x, got "bob"',
    );
  });

  // The pairs that Aidan Steele's and Tal Be'ery's descriptions give.
  test('of AWS tells the account that is encoded in it, on demand', async () => {
    expect(await accountOf('ASIAY34FZKBOKMUTVV7A', { accountOf: accountInKey })).toBe('609629065308');
    expect(await accountOf('ASIAQNZGKIQY56JQ7WML', { accountOf: accountInKey })).toBe('029608264753');
    expect(await accountOf('111122223333', { accountOf: accountInKey })).toBe('111122223333');
    expect(await accountOf('AKIA', { accountOf: accountInKey })).toBe('123456789012');
  });
});

describe('a signature', () => {
  const ask = async (options: FakeOptions, headers: Record<string, string>, path = LAYERS): Promise<Exchange> =>
    await call(createFake(options), 'GET', path, { headers });

  test('may be missing, unless it is required', async () => {
    expect((await ask({}, {})).status).toBe(200);
    expect((await ask({ signatures: 'required' }, signedBy('test'))).status).toBe(200);
    expect(await ask({ signatures: 'required' }, {})).toMatchObject({
      status: 403,
      headers: { 'x-amzn-errortype': 'MissingAuthenticationTokenException' },
      text: '{"message":"Missing Authentication Token"}',
    });
    expect((await ask({ signatures: 'required' }, {}, '/nothing')).headers['x-amzn-errortype']).toBe(
      'MissingAuthenticationTokenException',
    );
  });

  const date = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
  const part = (name: string): string => `Authorization header requires '${name}' parameter.`;
  const unsigned = 'AWS4-HMAC-SHA256 Credential=AKIA/20261121/us-east-1/lambda/aws4_request, SignedHeaders=host';

  test.each<[string, string, FakeOptions]>([
    ['Bearer abc', [part('Credential'), part('Signature'), part('SignedHeaders'), date].join(' '), {}],
    [unsigned, [part('Signature'), date].join(' '), { signatures: 'required' }],
  ])('that is malformed is refused: %s', async (authorization, sentences, options) => {
    const answer = await ask(options, { authorization });
    expect(answer).toMatchObject({ status: 403, headers: { 'x-amzn-errortype': 'IncompleteSignatureException' } });
    expect(answer.text).toBe(JSON.stringify({ message: `${sentences} Authorization=${authorization}` }));
    const dated = await ask(options, { authorization, 'x-amz-date': '20261121T000000Z' });
    expect(dated.body.message).not.toContain('X-Amz-Date');
  });

  test('may be incomplete, unless it is required, as long as it says who signed', async () => {
    expect((await ask({}, { authorization: unsigned })).status).toBe(200);
    expect((await ask({}, {}, `${LAYERS}?X-Amz-Credential=AKIA`)).status).toBe(200);
  });

  test('in a presigned URL must be whole where it is required', async () => {
    for (const query of ['X-Amz-Credential=', 'X-Amz-Credential=x', 'X-Amz-Credential=x&X-Amz-Date=1&X-Amz-Signature='])
      expect(await ask({ signatures: 'required' }, {}, `${LAYERS}?${query}`)).toMatchObject({
        status: 403,
        headers: { 'x-amzn-errortype': 'IncompleteSignatureException' },
        body: { message: expect.stringContaining("AWS query-string parameters must include 'X-Amz-Signature'.") },
      });
  });

  test('is verified by the check that is given, at the fake’s time', async () => {
    const now = new Date('2026-11-21T20:30:40Z');
    const seen: unknown[] = [];
    const wrong = {
      code: 'UnrecognizedClientException',
      message: 'The security token included in the request is invalid.',
    } as const;
    const signatures: FakeOptions['signatures'] = async (request, at) => {
      seen.push([await request.text(), at]);
      return wrong;
    };
    const answer = await call(createFake({ signatures, now: () => now }), 'POST', `${LAYERS}/a/versions`, {
      body: '{"Content":{}}',
      headers: signedBy('test'),
    });
    expect(answer).toMatchObject({ status: 403, headers: { 'x-amzn-errortype': wrong.code } });
    expect(answer.text).toBe(JSON.stringify({ message: wrong.message }));
    expect(seen).toEqual([['{"Content":{}}', now]]);
  });

  test('that the check accepts leaves the request as it was', async () => {
    const signatures: FakeOptions['signatures'] = async (request) => void (await request.text());
    const answer = await call(createFake({ signatures }), 'POST', `${LAYERS}/a/versions`, {
      body: '{"Content":{},"Description":1}',
      headers: signedBy('test'),
    });
    expect(answer.headers['x-amzn-errortype']).toBe('SerializationException');
  });
});

describe('a page of another origin', () => {
  const origin = { Origin: 'https://foo.example' };

  test('may ask anything, as recorded', async () => {
    const headers = {
      ...origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type,x-amz-date',
    };
    const path = `${LAYERS}/stringvalue/versions/stringvalue/policy`;
    const answer = await call(createFake({ signatures: 'required' }), 'OPTIONS', path, { headers });
    expect(answer).toMatchObject({ status: 200, text: '' });
    const { date: _date, 'x-amzn-requestid': requestId, ...rest } = answer.headers;
    expect(requestId).toMatch(/^[\da-f-]{36}$/);
    expect(rest).toEqual({
      'content-length': '0',
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization,content-type,x-amz-date',
      'access-control-allow-methods': 'POST',
      'access-control-expose-headers':
        'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date,x-amz-log-result,x-amz-function-error',
      'access-control-max-age': '172800',
    });
  });

  test('may read answers and refusals, and nobody else is told so', async () => {
    for (const path of [LAYERS, `${LAYERS}/a/versions/1`, '/nothing']) {
      const answer = await call(createFake(), 'GET', path, { headers: origin });
      expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*' });
      expect(answer.headers['access-control-expose-headers']).toContain('x-amzn-ErrorType');
      expect((await call(createFake(), 'GET', path)).headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  test('may read answers without a body', async () => {
    const path = `${LAYERS}/a/versions/1`;
    const answer = await call(createFake(), 'DELETE', path, { headers: origin });
    expect(answer).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*' } });
    expect(answer.headers['access-control-expose-headers']).toContain('x-amzn-RequestId');
    const headers = (await call(createFake(), 'DELETE', path)).headers;
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('gets no preflight where there is no route, and no preflight for a plain OPTIONS', async () => {
    const headers = { ...origin, 'Access-Control-Request-Method': 'POST' };
    expect((await call(createFake(), 'OPTIONS', '/nothing', { headers })).status).toBe(403);
    expect((await call(createFake(), 'OPTIONS', LAYERS, { headers: origin })).status).toBe(403);
  });
});
