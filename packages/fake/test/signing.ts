import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SignatureV4 } from '@smithy/signature-v4';
import type { SdkRequest } from '../src/sdk.ts';
import { type SignatureCheck, type SignatureFault, verifySignatures } from '../src/sigv4.ts';

/** A request on its way, each part open to change. */
export interface Wire {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

export const SIGNED_AT = new Date('2026-11-21T00:00:00Z');
export const KEY = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const SECRETS = new Map([[KEY.accessKeyId, KEY.secretAccessKey]]);
/** A check that knows one key. */
export const checkAt: SignatureCheck = verifySignatures({ secretOf: (id) => SECRETS.get(id) });

export const requestOf = ({ method, url, headers, body }: Wire): Request =>
  new Request(url, { method, headers, ...(body !== undefined && { body }) });

export const without = (wire: Wire, name: string): Wire => ({
  ...wire,
  headers: Object.fromEntries(Object.entries(wire.headers).filter(([key]) => key !== name)),
});

/** What the check says of a request. */
export const verify = async (wire: Wire, now = SIGNED_AT): Promise<SignatureFault | undefined> =>
  await checkAt(requestOf(wire), now);

/** What the SDK sends: values as `encodeURIComponent` has them, `%20` for a blank. */
export function wireOf({ method, protocol, hostname, port, path, query = {}, headers, body }: SdkRequest): Wire {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value ?? ''].flat().map((item) => [name, item]));
  const search = pairs.map((pair) => pair.map((text) => encodeURIComponent(text ?? '')).join('=')).join('&');
  const url = `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}?${search}`;
  return { method, url, headers, ...(body !== undefined && { body: bytesOf(body as string | Uint8Array) }) };
}

const bytesOf = (body: string | Uint8Array): Uint8Array<ArrayBuffer> =>
  typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);

/** Signs a command with the real client, at the time of the test's clock. */
export async function signed(command: object, endpoint?: string, sessionToken?: string): Promise<Wire> {
  const wires: Wire[] = [];
  const client = new LambdaClient({
    region: 'us-east-1',
    credentials: { ...KEY, ...(sessionToken !== undefined && { sessionToken }) },
    maxAttempts: 1,
    requestHandler: {
      handle: async (request: SdkRequest) => {
        wires.push(wireOf(request));
        return { response: { statusCode: 200, headers: {}, body: new TextEncoder().encode('{}') } };
      },
    },
    ...(endpoint !== undefined && { endpoint }),
  });
  await client.send(command as Parameters<typeof client.send>[0]);
  const [wire] = wires;
  if (wire === undefined) throw new Error('The client sent nothing.');
  return wire;
}

class NodeSha256 {
  #hash: Hash | Hmac;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as string);
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(data as string);
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {
    throw new Error('Not used.');
  }
}

/** AWS's signer over Node's own SHA-256. */
export const signer = (sessionToken?: string): SignatureV4 =>
  new SignatureV4({
    service: 'lambda',
    region: 'us-east-1',
    credentials: { ...KEY, ...(sessionToken !== undefined && { sessionToken }) },
    sha256: NodeSha256,
    applyChecksum: false,
  });

/** What a presigned URL is made of. */
export interface Presigning {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string | string[]>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** A URL signed for an hour. */
export async function presigned(presigning: Presigning): Promise<string> {
  const { method = 'GET', path = '/2018-10-31/layers', query = {}, headers, token } = presigning;
  const hostname = 'lambda.us-east-1.amazonaws.com';
  const request = { method, protocol: 'https:', hostname, path, query, headers: { host: hostname, ...headers } };
  const options = { signingDate: SIGNED_AT, expiresIn: 3600 };
  return wireOf(await signer(token).presign(request, options)).url;
}
