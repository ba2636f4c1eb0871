import type { RequestParts } from '../parts.ts';

/** What a signed request says of its signer. */
export interface Credential {
  readonly accessKeyId: string;
  /** The region in the credential's scope. */
  readonly region: string;
}

const partOf = (name: string): RegExp => new RegExp(String.raw`^AWS4-[\w-]+\s.*?\b${name}=([^,\s]+)`);

/** The parts that a signature in the `Authorization` header has. */
const PARTS = {
  Credential: partOf('Credential'),
  Signature: partOf('Signature'),
  SignedHeaders: partOf('SignedHeaders'),
} as const;

/** A parameter of a query. Most URLs have none, and to look into it costs something. */
const parameterOf = (url: URL, name: string): string | null => (url.search === '' ? null : url.searchParams.get(name));

/** Reads an `Authorization` header, or the query of a presigned URL. */
export function credentialOf(request: Pick<RequestParts, 'headers'>, url: URL): Credential | undefined {
  const header = request.headers.get('authorization') ?? '';
  const text = PARTS.Credential.exec(header)?.[1] ?? parameterOf(url, 'X-Amz-Credential') ?? '';
  const [accessKeyId = '', , region = ''] = text.split('/');
  return accessKeyId === '' ? undefined : { accessKeyId, region };
}

/** Whether a request brings a signature, be it right or wrong. */
export const isSigned = (request: Pick<RequestParts, 'headers'>, url: URL): boolean =>
  request.headers.has('authorization') || parameterOf(url, 'X-Amz-Credential') !== null;

/** The parts that an `Authorization` header should have and has not. */
export const missingParts = (header: string): readonly string[] =>
  Object.entries(PARTS).flatMap(([name, part]) => (part.test(header) ? [] : [name]));

/** The parameters that a presigned URL should have and has not. */
export const missingParameters = ({ searchParams }: URL): readonly string[] =>
  ['Algorithm', 'Credential', 'Signature', 'SignedHeaders', 'Date']
    .map((name) => `X-Amz-${name}`)
    .filter((name) => !searchParams.get(name));
