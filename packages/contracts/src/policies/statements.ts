import type { Contract } from '../contract.ts';
import { examples } from '../example.ts';
import { all, equal, exchangeAt, succeeded } from '../judge.ts';
import { policyTextOf, revisionIn, statementTextOf, versionArn } from './answers.ts';
import { add, ONE_VERSION, read } from './asks.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** Laws of what a first grant answers, and of the policy that it makes. */
export const statements: readonly Contract[] = examples(
  'policies/first-grant',
  { given: ONE_VERSION, steps: [add('s1'), read()] },
  [
    {
      id: 'policies/statement',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'A grant is answered with 201 and its statement as a text, with its members in a certain order.',
      holds: (seen) => {
        const added = exchangeAt(seen, 0);
        const wanted =
          '{"Sid":"s1","Effect":"Allow","Principal":"*","Action":"lambda:GetLayerVersion",' +
          `"Resource":"${versionArn(seen, 'a', 1)}"}`;
        return all(succeeded(added, 201), equal('the statement', statementTextOf(added), wanted));
      },
    },
    {
      id: 'policies/revision-is-a-uuid',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'The revision that a grant answers is a UUID.',
      holds: (seen) => {
        const revision = revisionIn(exchangeAt(seen, 0));
        return UUID.test(revision) || `the revision is ${JSON.stringify(revision)}`;
      },
    },
    {
      id: 'policies/policy',
      level: 'recorded',
      source: 'cloud-custodian recording, 2018-12-15, the whole text; LocalStack snapshot, 2025-11-25',
      sentence:
        'The policy is a compact text of a version, the id "default", and the statement that the grant answered.',
      holds: (seen) =>
        equal(
          'the policy',
          policyTextOf(exchangeAt(seen, 1)),
          `{"Version":"2012-10-17","Id":"default","Statement":[${statementTextOf(exchangeAt(seen, 0))}]}`,
        ),
    },
    {
      id: 'policies/revision-of-the-policy',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'The revision of a policy is the one that the last grant answered.',
      holds: (seen) => equal('the revision', revisionIn(exchangeAt(seen, 1)), revisionIn(exchangeAt(seen, 0))),
    },
  ],
);
