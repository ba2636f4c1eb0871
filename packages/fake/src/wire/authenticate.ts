import { Fault } from '../fault.ts';
import { isSigned, missingParts } from './credential.ts';
import type { SignatureCheck } from './signature-check.ts';

/**
 * What a fake asks of signatures: `optional`, the default, lets requests without one pass; `required` refuses them,
 * as AWS does; a check also verifies them (`verifySignatures` of `@org/layers-fake/sigv4`).
 *
 * @public
 */
export type Signatures = 'optional' | 'required' | SignatureCheck;

/**
 * Refuses a request whose signature is missing, malformed or wrong, before anything else is looked at.
 * Codes, statuses and texts are those of AWS's front end; of Lambda's own answers only some were seen
 * (a token 2019-12-20, a signature 2021-03-02; docs/discoveries.md).
 *
 * @throws Fault when it is not as it is asked for.
 */
export async function authenticate(request: Request, url: URL, signatures: Signatures, now: Date): Promise<void> {
  if (!isSigned(request, url)) {
    if (signatures === 'optional') return;
    throw new Fault('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  checkForm(request, missingParts(request));
  const wrong = typeof signatures === 'string' ? undefined : await signatures(request.clone(), now);
  if (wrong !== undefined) throw new Fault(wrong.code, wrong.message);
}

function checkForm({ headers }: Request, missing: readonly string[]): void {
  if (missing.length === 0) return;
  const sentences = missing.map((part) => `Authorization header requires '${part}' parameter.`);
  if (!headers.has('x-amz-date') && !headers.has('date'))
    sentences.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  const authorization = headers.get('authorization') ?? '';
  throw new Fault('IncompleteSignatureException', `${sentences.join(' ')} Authorization=${authorization}`);
}
