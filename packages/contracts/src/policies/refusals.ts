import type { Contract } from '../contract.ts';
import { example, examples, type Situation } from '../example.ts';
import { all, each, exchangeAt, refused, succeeded } from '../judge.ts';
import { noStatement, statementTaken, WRONG_REVISION } from './answers.ts';
import { add, BY_NAME, NO_REVISION, ONE_VERSION, remove, revisionOf } from './asks.ts';

const SNAPSHOT = 'LocalStack snapshot, 2025-11-25';
const WRONG = { RevisionId: NO_REVISION };

const ADDS: Situation = { given: ONE_VERSION, steps: [add('s1'), add('s1'), add('s2', WRONG)] };

const REMOVALS: Situation = { given: ONE_VERSION, steps: [add('s1'), remove('s2'), remove('s1', WRONG)] };

/** The latest revision is right for an add and for a removal, and the first is not any more. */
const REVISIONS: Situation = {
  given: ONE_VERSION,
  steps: [
    add('s1'),
    add('s2', { RevisionId: revisionOf(0) }),
    remove('s1', { RevisionId: revisionOf(1) }),
    remove('s2', { RevisionId: revisionOf(0) }),
  ],
};

/** Laws of what is refused, one mistake at a time, and of one that stands before another. */
export const refusals: readonly Contract[] = [
  ...examples('policies/refused-adds', ADDS, [
    {
      id: 'policies/statement-taken',
      level: 'recorded',
      source: SNAPSHOT,
      sentence: 'A statement id that the policy has is refused as a conflict.',
      holds: (seen) => refused(exchangeAt(seen, 1), statementTaken('s1')),
    },
    {
      id: 'policies/add-under-wrong-revision',
      level: 'recorded',
      source: SNAPSHOT,
      sentence: 'A grant with a revision that is not the latest is refused.',
      holds: (seen) => refused(exchangeAt(seen, 2), WRONG_REVISION),
    },
  ]),
  ...examples('policies/refused-removals', REMOVALS, [
    {
      id: 'policies/statement-not-there',
      level: 'recorded',
      source: SNAPSHOT,
      sentence: 'A statement that the policy does not have cannot be removed.',
      holds: (seen) => refused(exchangeAt(seen, 1), noStatement('s2')),
    },
    {
      id: 'policies/remove-under-wrong-revision',
      level: 'recorded',
      source: SNAPSHOT,
      sentence: 'A removal with a revision that is not the latest is refused.',
      holds: (seen) => refused(exchangeAt(seen, 2), WRONG_REVISION),
    },
  ]),
  ...examples('policies/revisions', REVISIONS, [
    {
      id: 'policies/latest-revision',
      level: 'recorded',
      source: SNAPSHOT,
      sentence: 'A grant and a removal with the latest revision are done.',
      holds: (seen) => all(succeeded(exchangeAt(seen, 1), 201), succeeded(exchangeAt(seen, 2), 204)),
    },
    {
      id: 'policies/outdated-revision',
      level: 'documented',
      source: 'API reference, RevisionId: the policy is only changed if it is the latest',
      sentence: 'A revision that was the latest once is refused after the policy has changed.',
      holds: (seen) => refused(exchangeAt(seen, 3), WRONG_REVISION),
    },
  ]),
  example({
    id: 'policies/revision-before-statement',
    level: 'observed',
    source: 'nobody says which is looked at first',
    sentence: 'Where both the revision and the statement id are wrong, the revision is what is refused.',
    given: ONE_VERSION,
    steps: [add('s1'), add('s1', WRONG), remove('s2', WRONG)],
    holds: (seen) => each([1, 2], (step) => refused(exchangeAt(seen, step), WRONG_REVISION)),
  }),
  example({
    id: 'policies/empty-revision',
    level: 'observed',
    source: 'nobody says whether an empty revision counts as none',
    sentence: 'An empty revision is one that is not the latest.',
    given: ONE_VERSION,
    steps: [
      add('s1'),
      {
        raw: 'POST',
        path: ['2018-10-31', 'layers', BY_NAME.LayerName, 'versions', 1, 'policy'],
        query: [['RevisionId', '']],
        body: { StatementId: 's2', Action: 'lambda:GetLayerVersion', Principal: '*' },
      },
    ],
    holds: (seen) => refused(exchangeAt(seen, 1), WRONG_REVISION),
  }),
];
