import type { Fake } from '../src/index.ts';

/** What one exchange with a fake looked like on the wire. */
export interface Exchange {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** The body as sent. */
  readonly text: string;
  /** The body as JSON; `undefined` when empty. */
  readonly body: any;
}

/** Sends one request to a fake, as a client of the given host would, without an SDK in between. */
export async function call(
  fake: Fake,
  method: string,
  path: string,
  {
    body,
    headers = {},
    host = 'https://lambda.us-east-1.amazonaws.com',
  }: {
    readonly body?: unknown;
    readonly headers?: Record<string, string>;
    readonly host?: string;
  } = {},
): Promise<Exchange> {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fake.fetch(
    new Request(host + path, { method, headers, ...(sent !== undefined && { body: sent }) }),
  );
  const text = await response.text();
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text,
    body: text === '' || !text.startsWith('{') ? undefined : JSON.parse(text),
  };
}

/** The header of a caller; the signature itself is not looked at. */
export const signedBy = (accessKey: string, region = 'us-east-1'): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20261121/${region}/lambda/aws4_request, SignedHeaders=host, Signature=0`,
});
