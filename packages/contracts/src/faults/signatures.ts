import type { Contract } from '../contract.ts';
import { examples } from '../example.ts';
import { all, equal, exchangeAt, refused } from '../judge.ts';
import type { RawStep } from '../step.ts';
import { LAYERS } from './paths.ts';

const signedWith = (signature: NonNullable<RawStep['signature']>): RawStep => ({ raw: 'GET', path: LAYERS, signature });

/** What the header lacks. */
const LACKING = ['Credential', 'Signature', 'SignedHeaders']
  .map((part) => `Authorization header requires '${part}' parameter.`)
  .join(' ');

/** A request whose query begins to sign it. */
const HALF_IN_THE_QUERY: RawStep = {
  ...signedWith('none'),
  query: [
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', 'nobody'],
  ],
};

/** Laws of requests whose signature is missing or wrong. */
export const signatures: readonly Contract[] = examples(
  'faults/signatures',
  {
    steps: [
      ...(['none', 'malformed', 'unknown key', 'wrong secret'] as const).map(signedWith),
      HALF_IN_THE_QUERY,
      signedWith('malformed, dated'),
    ],
  },
  [
    {
      id: 'faults/missing-token',
      level: 'observed',
      source: "a client at Lambda's Invoke, 2022; bytes at API Gateway",
      sentence: 'A request without a signature is refused: 403 MissingAuthenticationTokenException.',
      needs: ['signatures'],
      holds: (seen) =>
        refused(exchangeAt(seen, 0), {
          status: 403,
          code: 'MissingAuthenticationTokenException',
          text: 'Missing Authentication Token',
        }),
    },
    {
      id: 'faults/malformed-authorization',
      level: 'observed',
      source: 'bytes of other services behind the same front end, 2018 and 2020',
      sentence: 'An Authorization header of another form is refused, and what it lacks is named.',
      needs: ['signatures'],
      holds: (seen) =>
        refused(exchangeAt(seen, 1), {
          status: 403,
          code: 'IncompleteSignatureException',
          text: `${LACKING} Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=Bearer x`,
        }),
    },
    {
      id: 'faults/dated-authorization',
      level: 'observed',
      source: 'bytes of other services behind the same front end, 2018 and 2020: what is not lacking is not named',
      sentence: 'An Authorization header of another form, in a request that is dated, is not told to lack a date.',
      needs: ['signatures'],
      holds: (seen) =>
        refused(exchangeAt(seen, 5), {
          status: 403,
          code: 'IncompleteSignatureException',
          text: `${LACKING} Authorization=Bearer x`,
        }),
    },
    {
      id: 'faults/half-signed-query',
      level: 'observed',
      source: 'texts of other services behind the same front end; nobody presigned a call of layers',
      sentence: 'A query that has parts of a signature is refused, and the others are named.',
      needs: ['signatures'],
      holds: (seen) =>
        refused(exchangeAt(seen, 4), {
          status: 403,
          code: 'IncompleteSignatureException',
          text:
            "AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include " +
            "'X-Amz-SignedHeaders'. AWS query-string parameters must include 'X-Amz-Date'. " +
            'Re-examine the query-string parameters.',
        }),
    },
    {
      id: 'faults/signature-texts',
      level: 'observed',
      source: 'clients at Lambda: the key 2019-12-20, the signature 2021-03-02; the status is that of other services',
      sentence: 'A key that nobody has, and a signature with another secret, are refused each in words of its own.',
      needs: ['signatures'],
      holds: (seen) =>
        all(
          refused(exchangeAt(seen, 2), {
            status: 403,
            code: 'UnrecognizedClientException',
            text: 'The security token included in the request is invalid.',
          }),
          refused(exchangeAt(seen, 3), {
            status: 403,
            code: 'InvalidSignatureException',
            text: /^The request signature we calculated does not match the signature you provided\. /,
          }),
        ),
    },
    {
      id: 'faults/text-member',
      level: 'observed',
      source: 'so in signature errors of other services; nobody kept the bytes of Lambda',
      sentence: 'The refusal of a signature has one member, message.',
      needs: ['signatures', 'wire'],
      holds: (seen) => equal('the members', Object.keys(JSON.parse(exchangeAt(seen, 3).body) as object), ['message']),
    },
  ],
);
