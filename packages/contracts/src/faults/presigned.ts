import type { Contract, Verdict } from '../contract.ts';
import { example } from '../example.ts';
import { all, equal, exchangeAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import type { Caller, RawStep } from '../step.ts';
import { versionOf } from './paths.ts';

/** Whoever asks for this policy is told the ARN that was looked for: it has the signer's account and region. */
const ask = (caller: Caller, signature?: RawStep['signature']): RawStep => ({
  raw: 'GET',
  path: [...versionOf('nobody-has-this-layer', 1), 'policy'],
  ...caller,
  ...(signature !== undefined && { signature }),
});

/** The same question, signed in a header and in the query. */
const both = (caller: Caller): readonly RawStep[] => [ask(caller), ask(caller, 'in the query')];

function alike(seen: Observation<unknown>): Verdict {
  const [header, query] = [exchangeAt(seen, 0), exchangeAt(seen, 1)];
  return all(equal('the status', query.status, header.status), equal('the fault', query.fault, header.fault));
}

const source = 'API reference of Lambda, Common Parameters';

/** Laws of requests that are signed in their query. */
export const presigned: readonly Contract[] = [
  example({
    id: 'faults/signed-in-the-query',
    level: 'documented',
    source,
    sentence: 'A request that is signed in its query is answered as one that is signed in a header.',
    steps: both({}),
    holds: alike,
  }),
  example({
    id: 'faults/account-in-the-query',
    level: 'documented',
    source,
    sentence: 'Who calls is whose key is in the query.',
    needs: ['accounts'],
    steps: both({ as: 'other' }),
    holds: alike,
  }),
  example({
    id: 'faults/region-in-the-query',
    level: 'documented',
    source,
    sentence: 'The region that is called is that of the signature in the query.',
    needs: ['regions'],
    steps: both({ in: 1 }),
    holds: alike,
  }),
];
