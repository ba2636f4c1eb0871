import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { zipFileOf } from './archives.ts';
import { call } from './call.ts';

/** What S3 said, by element, in the order of the elements; the text of each without its escapes. */
async function elementsOf(response: Response): Promise<[string, string][]> {
  const xml = await response.text();
  return [...xml.matchAll(/<([\w-]+)>([^<]*)<\/\1>/g)].map(([, name, text]) => [
    name!,
    text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  ]);
}

async function published(host: string): Promise<{ readonly fake: Fake; readonly link: URL }> {
  const fake = createFake({ now: () => new Date('2026-11-21T20:30:40Z') });
  const body = { Content: { ZipFile: zipFileOf('a') } };
  const answer = await call(fake, 'POST', '/2018-10-31/layers/a/versions', { body, host });
  return { fake, link: new URL(answer.body.Content.Location) };
}

const bytesOf = (text: string): string => Buffer.from(text).toString('hex').replaceAll(/..\B/g, '$& ');

/** Signature Version 4 of presigned URLs, stated anew: parameters by name, as RFC 3986 writes them, without the signature. */
function canonicalOf(method: string, { pathname, host, searchParams }: URL): string {
  const strict = (text: string): string =>
    encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${Buffer.from(sign).toString('hex').toUpperCase()}`);
  const names = [...searchParams.keys()].filter((name) => name !== 'X-Amz-Signature').toSorted();
  const query = names.map((name) => `${strict(name)}=${strict(searchParams.get(name)!)}`).join('&');
  return `${method}\n${pathname}\n${query}\nhost:${host}\n\nhost\nUNSIGNED-PAYLOAD`;
}

test.each([
  ['of AWS’s host', 'https://lambda.us-east-1.amazonaws.com', 'GET'],
  ['of a custom endpoint', 'http://127.0.0.1:4566', 'GET'],
  ['asked for by another method', 'https://lambda.us-east-1.amazonaws.com', 'PUT'],
])('an altered link %s is refused with what was to be signed', async (_case, host, method) => {
  const { fake, link } = await published(host);
  // Last in the URL and first in order; what `encodeURIComponent` leaves as it is, and what XML escapes.
  link.searchParams.append('A', "a b!'()*~-_.<&>é");
  const canonical = canonicalOf(method, link);
  const digest = createHash('sha256').update(canonical).digest('hex');
  const toSign = `AWS4-HMAC-SHA256\n20261121T203040Z\n20261121/us-east-1/s3/aws4_request\n${digest}`;
  expect(canonical.split('\n')[2]).toMatch(
    /^A=a%20b%21%27%28%29%2A~-_\.%3C%26%3E%C3%A9&X-Amz-Algorithm=.*&versionId=\w+$/,
  );
  const response = await fake.fetch(new Request(link, { method }));
  expect([response.status, response.headers.get('content-type')]).toEqual([403, 'application/xml']);
  expect(await elementsOf(response)).toEqual([
    ['Code', 'SignatureDoesNotMatch'],
    [
      'Message',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ],
    ['AWSAccessKeyId', 'ASIA0000000000000000'],
    ['StringToSign', toSign],
    ['SignatureProvided', link.searchParams.get('X-Amz-Signature')],
    ['StringToSignBytes', bytesOf(toSign)],
    ['CanonicalRequest', canonical],
    ['CanonicalRequestBytes', bytesOf(canonical)],
    ['RequestId', expect.any(String)],
    ['HostId', expect.any(String)],
  ]);
});
