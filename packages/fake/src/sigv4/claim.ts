import { readDate } from '../amz-date.ts';

/** What a request says about its own signature; what it does not say is empty. */
export interface Claim {
  /** The `Authorization` header; `undefined` when the signature is in the query string. */
  readonly header: string | undefined;
  readonly algorithm: string;
  readonly accessKeyId: string;
  /** `AKIA…/20261121/us-east-1/lambda/aws4_request`. */
  readonly credential: string;
  readonly signature: string;
  /** Lower-case names. */
  readonly signedHeaders: ReadonlySet<string>;
  /** As sent. */
  readonly date: string;
  /** `date` in milliseconds since 1970; `NaN` when it is no date. */
  readonly signedAt: number;
  /** `X-Amz-Expires`, as sent; `undefined` when the request does not say. */
  readonly expires: string | undefined;
  /** `X-Amz-Content-Sha256`; `undefined` when the request does not say. */
  readonly contentSha256: string | undefined;
}

/** The claim in the `Authorization` header, else in the query string. */
export function claimOf({ headers }: Request, { searchParams }: URL): Claim {
  const header = headers.get('authorization') ?? undefined;
  const part = (name: string): string =>
    header === undefined
      ? (searchParams.get(`X-Amz-${name}`) ?? '')
      : (new RegExp(`[\\s,]${name}=([^,\\s]+)`).exec(header)?.[1] ?? '');
  // Of two dates X-Amz-Date counts: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html
  const date = header === undefined ? part('Date') : headers.get('x-amz-date') || headers.get('date') || '';
  const credential = part('Credential');
  return {
    header,
    algorithm: header === undefined ? part('Algorithm') : (header.trim().split(/\s/, 1)[0] ?? ''),
    credential,
    accessKeyId: credential.split('/', 1)[0] ?? '',
    signature: part('Signature'),
    signedHeaders: new Set(part('SignedHeaders').toLowerCase().split(';').filter(Boolean)),
    date,
    signedAt: readDate(date),
    expires: header === undefined ? (searchParams.get('X-Amz-Expires') ?? undefined) : undefined,
    contentSha256: headers.get('x-amz-content-sha256') ?? hoisted(header, searchParams),
  };
}

/** Presigners move `x-amz-*` headers into the query string. */
const hoisted = (header: string | undefined, query: URLSearchParams): string | undefined =>
  header === undefined ? [...query].find(([name]) => name.toLowerCase() === 'x-amz-content-sha256')?.[1] : undefined;
