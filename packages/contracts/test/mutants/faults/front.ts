import { asking, type Mutant, refusal } from '../mutant.ts';
import { insteadOf, isRefusal, queryOf, rewording, withQuery, withSignature } from './telling.ts';

const SOMEBODY =
  'AWS4-HMAC-SHA256 Credential=100000000001/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host, Signature=00';

/** Takes a request that is signed in its query for one of another credential. */
const signedInQueryBy = (change: (credential: string) => string): Mutant['around'] =>
  asking((request) => {
    const credential = queryOf(request, 'X-Amz-Credential');
    return credential === null ? undefined : withQuery(request, 'X-Amz-Credential', change(credential));
  });

const isThrottle = isRefusal('ThrottlingException');

export const front: readonly Mutant[] = [
  {
    name: 'signatures-may-be-left-out',
    breaks: 'faults/missing-token',
    around: asking(async (request) =>
      request.headers.has('authorization') ? undefined : await withSignature(request, SOMEBODY),
    ),
  },
  {
    name: 'a-malformed-signature-is-none',
    breaks: 'faults/malformed-authorization',
    around: insteadOf(isRefusal('IncompleteSignatureException'), () =>
      refusal(403, 'MissingAuthenticationTokenException', { message: 'Missing Authentication Token' }),
    ),
  },
  {
    name: 'a-signature-in-a-query-is-not-looked-for',
    breaks: 'faults/half-signed-query',
    around: insteadOf(
      (answer, request) =>
        isRefusal('IncompleteSignatureException')(answer) && queryOf(request, 'X-Amz-Algorithm') !== null,
      () => refusal(403, 'MissingAuthenticationTokenException', { message: 'Missing Authentication Token' }),
    ),
  },
  {
    name: 'a-dated-authorization-lacks-a-date',
    breaks: 'faults/dated-authorization',
    around: rewording('IncompleteSignatureException', ({ message }) => ({
      message: message.replace(
        ' parameter. Authorization=',
        " parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=",
      ),
    })),
  },
  {
    name: 'signatures-are-looked-for-in-headers-alone',
    breaks: 'faults/signed-in-the-query',
    around: insteadOf(
      (_, request) => queryOf(request, 'X-Amz-Signature') !== null,
      () => refusal(403, 'MissingAuthenticationTokenException', { message: 'Missing Authentication Token' }),
    ),
  },
  {
    name: 'the-key-in-a-query-is-not-looked-at',
    breaks: 'faults/account-in-the-query',
    around: signedInQueryBy((credential) => credential.replace(/^\d{12}/, '100000000001')),
  },
  {
    name: 'the-region-in-a-query-is-not-looked-at',
    breaks: 'faults/region-in-the-query',
    around: signedInQueryBy((credential) => credential.replace(/[a-z]+-[a-z]+-\d/, 'us-east-1')),
  },
  {
    name: 'an-unknown-key-has-the-code-of-other-services',
    breaks: 'faults/signature-texts',
    around: insteadOf(isRefusal('UnrecognizedClientException'), () =>
      refusal(403, 'InvalidClientTokenId', { message: 'The security token included in the request is invalid.' }),
    ),
  },
  {
    name: 'wrong-signatures-have-a-large-message',
    breaks: 'faults/text-member',
    around: rewording('InvalidSignatureException', ({ message: Message }) => ({ Message })),
  },
  {
    name: 'throttles-are-too-many-requests',
    breaks: 'faults/throttling-text',
    around: insteadOf(isThrottle, () =>
      refusal(429, 'TooManyRequestsException', { Type: 'User', message: 'Rate exceeded' }),
    ),
  },
  {
    name: 'throttles-are-429',
    breaks: 'faults/throttling-status',
    around: insteadOf(isThrottle, () => refusal(429, 'ThrottlingException', { message: 'Rate exceeded' })),
  },
  {
    name: 'throttles-give-a-reason',
    breaks: 'faults/throttle-reason',
    around: rewording('ThrottlingException', (body) => ({ ...body, Reason: 'CallerRateLimitExceeded' })),
  },
  {
    name: 'throttles-say-when-to-come-again',
    breaks: 'faults/throttle-wait',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (isThrottle(answer)) answer.headers.set('retry-after', '1');
      return answer;
    },
  },
];
