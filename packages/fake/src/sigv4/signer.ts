import { ALGORITHM_IDENTIFIER, getCanonicalHeaders, SignatureV4 } from '@smithy/signature-v4';
import { writeDate } from '../amz-date.ts';
import type { Claim } from './claim.ts';
import { Sha256Hmac } from './sha256-hmac.ts';

/** What is signed of a request. */
export interface Signable {
  readonly method: string;
  readonly url: URL;
  /** The signed ones, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The last line of the canonical request. */
  readonly payload: string;
}

/** AWS's own signer, with the date, the scope and the list of headers that a request claims in the place of its own. */
export class Signer extends SignatureV4 {
  constructor({ credential, accessKeyId }: Claim, secretAccessKey: string) {
    const [, , region = '', service = ''] = credential.split('/');
    super({ credentials: { accessKeyId, secretAccessKey }, region, service, sha256: Sha256Hmac });
  }

  /** The signature that the claim should have come with. */
  async signatureOf(signable: Signable, { credential, signedAt, accessKeyId }: Claim): Promise<string> {
    const request = {
      method: signable.method,
      protocol: signable.url.protocol,
      hostname: signable.url.hostname,
      // As sent: the signer encodes it once more.
      path: signable.url.pathname,
      query: queryOf(signable.url),
      headers: { ...signable.headers },
    };
    // Headers that the signer itself would leave out count when the client signed them.
    const headers = getCanonicalHeaders(request, undefined, new Set(Object.keys(signable.headers)));
    const canonical = this.createCanonicalRequest(request, headers, signable.payload);
    const scope = credential.slice(accessKeyId.length + 1);
    const text = await this.createStringToSign(writeDate(signedAt), scope, canonical, ALGORITHM_IDENTIFIER);
    return await this.sign(text, { signingDate: new Date(signedAt) });
  }
}

/** All values of each parameter, decoded. The signer leaves `X-Amz-Signature` out. */
const queryOf = ({ searchParams }: URL): Record<string, string[]> =>
  Object.fromEntries([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
