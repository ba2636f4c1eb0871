import { expect, test } from 'vitest';
import { createFake } from '../src/index.ts';
import { checkAt, type Presigning, presigned, SIGNED_AT, signer, verify, wireOf } from './signing.ts';

const urlOf = async (presigning: Presigning = {}): Promise<string> => await presigned(presigning);
const get = async (url: string, seconds = 0, method = 'GET'): Promise<unknown> =>
  await verify({ method, url, headers: {} }, new Date(SIGNED_AT.getTime() + seconds * 1000));
const incomplete = (message: string): object => ({ code: 'IncompleteSignatureException', message });
const mismatch = {
  code: 'InvalidSignatureException',
  message: expect.stringMatching(/^The request signature we calculated does not match/),
};

test('a presigned URL is accepted until it expires', async () => {
  const url = await urlOf();
  expect(url).toContain('X-Amz-Expires=3600');
  expect(await get(url, 3600)).toBeUndefined();
  expect(await get(url, 3601)).toStrictEqual({
    code: 'InvalidSignatureException',
    message: 'Signature expired: 20261121T000000Z is now earlier than 20261121T000001Z (20261121T010001Z - 60 min.)',
  });
  expect(await get(url, -301)).toMatchObject({ message: expect.stringMatching(/^Signature not yet current: /) });
});

test.each<Presigning>([
  { token: 'token/with+signs==' },
  { headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' } },
  { query: { Marker: ['b', 'a', 'a b', ''], find: 'x&y=z', empty: '' } },
  { path: '/2018-10-31/layers/arn%3Aaws%3Alambda/versions/1' },
])('with %o', async (presigning) => {
  expect(await get(await urlOf(presigning))).toBeUndefined();
});

test.each([
  ['X-Amz-Expires=3600', 'X-Amz-Expires=3601'],
  ['X-Amz-Date=20261121T000000Z', 'X-Amz-Date=20261121T000001Z'],
  ['Marker=a', 'Marker=b'],
  ['Marker=a&', ''],
  ['find=x', 'find=x&find=x'],
  ['layers', 'Layers'],
  ['X-Amz-Security-Token=t', 'X-Amz-Security-Token=u'],
  [/Signature=./, 'Signature=!'],
])('not with %s → %s', async (from, to) => {
  const url = await urlOf({ token: 't', query: { Marker: 'a', find: 'x' } });
  expect(url).toMatch(from);
  expect(await get(url)).toBeUndefined();
  expect(await get(url.replace(from, to))).toStrictEqual(mismatch);
});

test('not with another method or body', async () => {
  const url = await urlOf();
  expect(await get(url, 0, 'DELETE')).toStrictEqual(mismatch);
  const body = new Uint8Array(1);
  expect(await verify({ method: 'POST', url: await urlOf({ method: 'POST' }), headers: {}, body })).toStrictEqual(
    mismatch,
  );
});

test.each([
  ['X-Amz-Expires=3600', 'X-Amz-Expires=soon', 'X-Amz-Expires should be a number'],
  [
    'X-Amz-Expires=3600',
    'X-Amz-Expires=604801',
    'X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds',
  ],
])('incomplete: %s → %s', async (from, to, message) => {
  const url = await urlOf({ query: { find: 'x' } });
  expect(await get(url.replace(from, to))).toStrictEqual(incomplete(message));
});

test('X-Amz-Expires is a parameter like any other when the signature is in the header', async () => {
  const query = { 'X-Amz-Expires': '1' };
  const request = {
    method: 'GET',
    protocol: 'http:',
    hostname: 'localhost',
    path: '/',
    query,
    headers: { host: 'localhost' },
  };
  const wire = wireOf(await signer().sign(request, { signingDate: SIGNED_AT }));
  expect(await verify(wire, new Date(SIGNED_AT.getTime() + 300_000))).toBeUndefined();
});

test('a fake takes presigned URLs that are right, and names what others lack', async () => {
  const fake = createFake({ signatures: checkAt, now: () => SIGNED_AT });
  const ask = async (url: string): Promise<string> => {
    const answer = await fake.fetch(new Request(url));
    return `${answer.status} ${await answer.text()}`;
  };
  const url = await urlOf({ query: { MaxItems: '1' } });
  expect(await ask(url)).toBe('200 {"Layers":[],"NextMarker":null}');
  expect(await ask(url.replace('MaxItems=1', 'MaxItems=2'))).toMatch(/^403 .*The request signature we calculated/);
  expect(await ask(url.replaceAll(/&X-Amz-(Date|SignedHeaders|Signature|Algorithm)=[^&]+/g, ''))).toBe(
    `403 ${JSON.stringify({
      message:
        "AWS query-string parameters must include 'X-Amz-Algorithm'. AWS query-string parameters must include " +
        "'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. AWS query-string parameters " +
        "must include 'X-Amz-Date'. Re-examine the query-string parameters.",
    })}`,
  );
});
