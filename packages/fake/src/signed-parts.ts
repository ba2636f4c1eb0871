import { platform } from '#platform';
import type { RequestParts } from './parts.ts';

/**
 * What S3 says of a presigned request whose signature is not right: what was to be signed, as text and as bytes
 * (recorded for presigned S3 URLs, 2026-02-21; the order of the elements as in copies of 2016 to 2023).
 */
export function signedParts({ method }: Pick<RequestParts, 'method'>, url: URL): Readonly<Record<string, string>> {
  const query = url.searchParams;
  const [accessKey = '', ...scope] = (query.get('X-Amz-Credential') ?? '').split('/');
  const canonical = canonicalRequest(method, url);
  const toSign = [
    query.get('X-Amz-Algorithm') ?? '',
    query.get('X-Amz-Date') ?? '',
    scope.join('/'),
    platform.hashOf(canonical, 'hex'),
  ].join('\n');
  return {
    AWSAccessKeyId: accessKey,
    StringToSign: toSign,
    SignatureProvided: query.get('X-Amz-Signature') ?? '',
    StringToSignBytes: printedBytes(toSign),
    CanonicalRequest: canonical,
    CanonicalRequestBytes: printedBytes(canonical),
  };
}

/** The canonical request of a presigned URL, as SigV4 defines it. */
function canonicalRequest(method: string, { pathname, searchParams, host }: URL): string {
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map((pair) => pair.map(encoded))
    .toSorted(byNameAndValue)
    .map((pair) => pair.join('='));
  return [method, pathname, query.join('&'), `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n');
}

const byNameAndValue = ([a = '', x = '']: readonly string[], [b = '', y = '']: readonly string[]): number =>
  compare(a, b) || compare(x, y);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const printedBytes = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
