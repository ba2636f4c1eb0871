import { createHash, createHmac } from 'node:crypto';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SignatureV4 } from '@smithy/signature-v4';

/** A request as it is signed and sent. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
}

/** Gives the headers of a request, its signature among them. */
export type Signer = (request: Outgoing, region: string) => Promise<Record<string, string>>;

/**
 * Signs with the credentials that AWS's SDK finds where it always looks: environment, shared files, SSO, instance. They
 * are asked for again when they run out.
 *
 * @throws whatever the SDK throws where it finds none.
 */
export function signerOf(profile: string | undefined): Signer {
  const { credentials } = new LambdaClient({ region: 'us-east-1', ...(profile !== undefined && { profile }) }).config;
  return async ({ method, url, headers, body }, region) => {
    const signer = new SignatureV4({ service: 'lambda', region, credentials, sha256: Sha256 });
    const unsigned = {
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      query: queryOf(url),
      headers: { ...headers, host: url.host },
      ...(body !== undefined && { body }),
    };
    // The types of its overloads let only texts through where a query may have lists.
    const { headers: signed } = (await signer.sign(unsigned as never)) as unknown as Pick<typeof unsigned, 'headers'>;
    return signed;
  };
}

/** A parameter that comes again is a list. */
const queryOf = ({ searchParams }: URL): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(searchParams.keys())].map((name) => {
      const [only = '', ...others] = searchParams.getAll(name);
      return [name, others.length === 0 ? only : [only, ...others]];
    }),
  );

/** Node's own SHA-256, as the signer takes it. */
class Sha256 {
  readonly #hash: ReturnType<typeof createHash>;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : (createHmac('sha256', secret as string) as never);
  }

  update(data: string | Uint8Array): void {
    this.#hash.update(data);
  }

  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }

  reset(): void {
    throw new Error('A signer makes a new hash for each text.');
  }
}
