import fc from 'fast-check';
import { type Contract, contractsOver } from '../contract.ts';
import { examples, type Situation } from '../example.ts';
import { all, equal, exchangeAt, refused, succeeded } from '../judge.ts';
import type { Observation } from '../observation.ts';
import type { Scene } from '../scene.ts';
import { NO_POLICY, noStatement, WRONG_REVISION } from './answers.ts';
import { add, NO_REVISION, ONE_VERSION, read, remove, revisionOf } from './asks.ts';

/** Whether the version had a policy once. */
interface Past {
  readonly hadOne: boolean;
}

/**
 * A version without a policy: it is read, removed from, and added to under a revision, the latter two perhaps after a
 * grant that came and went.
 */
const without: Scene<Past> = {
  name: 'policies/without-policy',
  needs: [],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ hadOne: fc.boolean() }),
  steps: ({ hadOne }) => [
    // What a policy that was emptied answers today nobody says: the words of 2018 were others.
    read(),
    ...(hadOne ? [add('s1'), remove('s1')] : []),
    remove('s1'),
    add('s1', { RevisionId: hadOne ? revisionOf(1) : NO_REVISION }),
  ],
  runs: { cheap: 8, dear: 2 },
};

/** The place of the last two steps. */
const lastTwo = ({ steps }: Observation<Past>): readonly [number, number] => [steps.length - 2, steps.length - 1];

/** A grant that is taken back, and what is left. */
const EMPTIED: Situation = { given: ONE_VERSION, steps: [add('s1'), remove('s1'), read()] };

/** Laws of versions that have no policy, never or no more. */
export const withoutPolicy: readonly Contract[] = [
  ...contractsOver(without, [
    {
      id: 'policies/no-policy',
      level: 'recorded',
      source: 'LocalStack snapshot, 2025-11-25',
      sentence: 'A version that was never granted has no policy, and the refusal says so.',
      holds: (seen) => refused(exchangeAt(seen, 0), NO_POLICY),
    },
    {
      id: 'policies/remove-without-policy',
      level: 'observed',
      source: 'recorded for an unknown statement of a policy that is there, 2025-11-25',
      sentence: 'A removal where there is no policy is refused as one of an unknown statement.',
      holds: (seen) => refused(exchangeAt(seen, lastTwo(seen)[0]), noStatement('s1')),
    },
    {
      id: 'policies/revision-without-policy',
      level: 'observed',
      source: 'nobody says',
      sentence: 'Where there is no policy, never or no more, no revision is the latest.',
      holds: (seen) => refused(exchangeAt(seen, lastTwo(seen)[1]), WRONG_REVISION),
    },
  ]),
  ...examples('policies/emptied', EMPTIED, [
    {
      id: 'policies/removal',
      level: 'recorded',
      source: 'cloud-custodian recording, 2018-12-15; LocalStack snapshot, 2025-11-25',
      sentence: 'A removal is answered with 204 and no body.',
      needs: ['wire'],
      holds: (seen) => {
        const removed = exchangeAt(seen, 1);
        return all(succeeded(removed, 204), equal('the body', removed.body, ''));
      },
    },
    {
      id: 'policies/last-statement-removed',
      level: 'recorded',
      source: 'cloud-custodian recording, 2018-12-15, in the words of that year',
      sentence: 'Once its last statement is removed, the policy is not found.',
      holds: (seen) => {
        const { status, fault } = exchangeAt(seen, 2);
        return equal('the answer', [status, fault?.code], [404, 'ResourceNotFoundException']);
      },
    },
  ]),
];
