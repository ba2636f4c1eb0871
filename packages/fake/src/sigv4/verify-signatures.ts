import type { SignatureCheck } from '../wire/signature-check.ts';
import { checkDate, checkScope, checkSignedHeaders } from './check-claim.ts';
import { checkForm } from './check-form.ts';
import { checkSignature } from './check-signature.ts';
import { checkTime } from './check-time.ts';
import { claimOf } from './claim.ts';
import { UNRECOGNIZED } from './refuse.ts';

/**
 * Whose signatures are taken, and when.
 *
 * @public
 */
export interface SignatureOptions {
  /** The secret access key that goes with an access key id; `undefined` for an id that nobody has. */
  readonly secretOf: (accessKeyId: string) => string | undefined;
  /** Seconds that a signing date may be off the fake's clock, either way; 300, as at Lambda, when absent. */
  readonly clockSkew?: number;
}

/**
 * Makes a fake check AWS signatures, version 4, in the `Authorization` header or in a presigned URL:
 * `createFake({ signatures: verifySignatures({ secretOf: (id) => secrets.get(id) }) })`.
 *
 * Session tokens are taken as they come. The answers are those that AWS's front ends give, most of them seen at Lambda;
 * each text names its source. The order of the checks is the fake's own.
 *
 * @throws TypeError for a clock skew that is no number of seconds.
 * @public
 */
export function verifySignatures({ secretOf, clockSkew = 300 }: SignatureOptions): SignatureCheck {
  if (!Number.isFinite(clockSkew) || clockSkew < 0)
    throw new TypeError(`verifySignatures: clockSkew must be seconds, 0 or more, got ${clockSkew}`);
  return async (request, now) => {
    const url = new URL(request.url);
    const claim = claimOf(request, url);
    const secret = secretOf(claim.accessKeyId);
    if (secret === undefined) return UNRECOGNIZED;
    if (typeof secret !== 'string')
      throw new TypeError('verifySignatures: secretOf must give a text or undefined, and not a promise');
    return (
      checkForm(claim, url) ??
      checkDate(claim) ??
      checkScope(claim, url) ??
      checkTime(claim, now.getTime(), clockSkew) ??
      checkSignedHeaders(claim, request) ??
      (await checkSignature(request, url, claim, secret))
    );
  };
}
