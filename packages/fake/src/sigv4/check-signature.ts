import type { SignatureFault } from '../wire/signature-check.ts';
import { hashBody } from './body-hash.ts';
import type { Claim } from './claim.ts';
import { MISMATCH } from './refuse.ts';
import { Signer } from './signer.ts';

const UNSIGNED = 'UNSIGNED-PAYLOAD';

/** Signs the request anew and compares. A body that is too large is let pass: its size is refused elsewhere. */
export async function checkSignature(
  request: Request,
  url: URL,
  claim: Claim,
  secret: string,
): Promise<SignatureFault | undefined> {
  const body = await hashBody(request);
  if (body === undefined) return undefined;
  const { contentSha256 = body.hash } = claim;
  if (contentSha256 !== body.hash && contentSha256 !== UNSIGNED) return MISMATCH;
  const headers = signedHeadersOf(claim, request, url, body.size);
  const signable = { method: request.method, url, headers, payload: contentSha256 };
  return isSame(await new Signer(claim, secret).signatureOf(signable, claim), claim.signature) ? undefined : MISMATCH;
}

/**
 * `Request` hides the headers that a browser sets itself. A signed header that was not sent counts as empty, as at
 * Lambda (brendanhay/amazonka#330, 2016-11-29, of `Expect`).
 */
function signedHeadersOf(claim: Claim, request: Request, url: URL, size: number): Record<string, string> {
  const known = new Map([
    ['content-length', String(size)],
    ...request.headers,
    ['host', url.host],
    [':authority', url.host],
  ]);
  return Object.fromEntries([...claim.signedHeaders].map((name) => [name, known.get(name) ?? '']));
}

/** Compares all of both, wherever they differ. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length;
  for (let at = 0; at < expected.length; at++) difference |= expected.charCodeAt(at) ^ given.charCodeAt(at);
  return difference === 0;
}
