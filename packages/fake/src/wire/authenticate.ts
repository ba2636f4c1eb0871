import { FAULTS } from '@org/layers-model';
import { Fault } from '../fault.ts';
import type { HeaderParts, RequestParts } from '../parts.ts';
import { type Credential, isSigned, missingParameters, missingParts } from './credential.ts';
import type { SignatureCheck } from './signature-check.ts';

/**
 * What a fake asks of signatures: `optional`, the default, lets requests without one pass and asks of others only who
 * signed; `required` refuses what is not signed, as AWS does; a check also verifies signatures
 * (`verifySignatures` of `@org/layers-fake/sigv4`).
 *
 * @public
 */
export type Signatures = 'optional' | 'required' | SignatureCheck;

/** What a request is held against. */
interface Authentication {
  /** What the request says of its signer. */
  readonly credential: Credential | undefined;
  readonly signatures: Signatures;
  readonly now: Date;
}

/**
 * Refuses a request whose signature is missing, malformed or wrong, before anything else is looked at.
 * Codes, statuses and texts are those of AWS's front end; of Lambda's own answers only some were seen
 * (a token 2019-12-20, a signature 2021-03-02; docs/discoveries.md).
 *
 * @throws Fault when it is not as it is asked for.
 */
export function authenticate(
  request: RequestParts,
  url: URL,
  { credential, signatures, now }: Authentication,
): Promise<void> | undefined {
  if (signatures === 'optional' && credential !== undefined) return undefined;
  if (!isSigned(request, url)) {
    if (signatures === 'optional') return undefined;
    throw new Fault('MissingAuthenticationTokenException', 'Missing Authentication Token');
  }
  checkForm(request, url);
  return typeof signatures === 'function' ? verify(request, signatures, now) : undefined;
}

async function verify(request: RequestParts, check: SignatureCheck, now: Date): Promise<void> {
  const wrong = (await check(request.clone(), now)) ?? undefined;
  if (wrong === undefined) return;
  if (!Object.hasOwn(FAULTS, wrong.code))
    throw new TypeError(`createFake: signatures gave ${wrong.code}, expected undefined or a code of AWS`);
  throw new Fault(wrong.code, wrong.message);
}

/** The texts are those of services behind the same front end (2018 and 2020); Lambda's were not seen. */
function checkForm({ headers }: RequestParts, url: URL): void {
  const header = headers.get('authorization');
  const sentences = header === null ? parameterSentences(url) : partSentences(header, headers);
  if (sentences.length > 0) throw new Fault('IncompleteSignatureException', sentences.join(' '));
}

function partSentences(header: string, headers: HeaderParts): readonly string[] {
  const missing = missingParts(header).map((part) => `Authorization header requires '${part}' parameter.`);
  if (missing.length === 0) return [];
  const isDated = headers.has('x-amz-date') || headers.has('date');
  const date = "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.";
  return [...missing, ...(isDated ? [] : [date]), `Authorization=${header}`];
}

function parameterSentences(url: URL): readonly string[] {
  const missing = missingParameters(url).map((name) => `AWS query-string parameters must include '${name}'.`);
  return missing.length === 0 ? [] : [...missing, 'Re-examine the query-string parameters.'];
}
