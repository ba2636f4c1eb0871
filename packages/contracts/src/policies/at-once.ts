import fc from 'fast-check';
import { type Contract, contractsOver, type Verdict } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, equal, exchangeAt, exchangesAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import type { Scene } from '../scene.ts';
import type { CallStep } from '../step.ts';
import { statementsOf } from './answers.ts';
import { add, ONE_VERSION, read, revisionOf } from './asks.ts';

/** In which order requests and answers pass, in process. */
interface Race {
  readonly order: number;
}

/** Some grants one after the other, some at once, and the policy after them. */
const racing = (name: string, before: readonly CallStep[], together: readonly CallStep[]): Scene<Race> => ({
  name,
  needs: [],
  population: fc.constant(ONE_VERSION),
  uses: 'own',
  query: fc.record({ order: fc.nat(1000) }),
  steps: ({ order }) => [...before, { together, order }, read()],
  runs: { cheap: 20, dear: 1 },
});

const distinct = racing('policies/distinct-at-once', [], [add('s1'), add('s2')]);
const alike = racing('policies/alike-at-once', [], [add('s1'), add('s1', { Principal: { $account: 'owner' } })]);
const underOne = racing(
  'policies/one-revision-at-once',
  [add('s0')],
  [add('s1', { RevisionId: revisionOf(0) }), add('s2', { RevisionId: revisionOf(0) })],
);

const ended = ({ status, fault }: Exchange): string =>
  fault === undefined ? String(status) : `${status} ${fault.code}`;

const endsOf = (answers: readonly Exchange[]): readonly string[] => answers.map(ended).toSorted();

const sidsOf = (policy: Exchange): readonly string[] => statementsOf(policy).map(({ Sid = '' }) => Sid);

/** Whether so many of the grants of a step were made; in which words the others are refused nobody says. */
function made(seen: Observation<Race>, step: number, ...wanted: readonly number[]): Verdict {
  const answers = exchangesAt(seen, step);
  const count = answers.filter(({ fault }) => fault === undefined).length;
  return wanted.includes(count) || `the answers: ${endsOf(answers).join(', ')}`;
}

/** How many statements of two a policy has. */
const countOf = (policy: Exchange, ...sids: readonly string[]): number =>
  sidsOf(policy).filter((sid) => sids.includes(sid)).length;

/** Laws of grants that come at the same time. */
export const atOnce: readonly Contract[] = [
  ...contractsOver(distinct, [
    {
      id: 'policies/distinct-adds-at-once',
      level: 'documented',
      source: 'API reference, AddLayerVersionPermission: what is answered with 201 was added',
      sentence: 'Of grants that come at once none that was answered is lost.',
      holds: (seen) => {
        const answers = exchangesAt(seen, 0);
        const kept = ['s1', 's2'].filter((_, at) => answers[at]?.fault === undefined);
        if (kept.length === 0) throw new Inconclusive(`neither was done: ${endsOf(answers).join(', ')}`);
        return equal('the statements', sidsOf(exchangeAt(seen, 1)).toSorted(), kept);
      },
    },
  ]),
  ...contractsOver(alike, [
    {
      id: 'policies/never-both-of-one-id',
      level: 'documented',
      source: 'API reference, StatementId: it tells the statement from the others of its policy',
      sentence: 'Of grants of one statement id that come at once no more than one is made.',
      holds: (seen) =>
        all(made(seen, 0, 0, 1), countOf(exchangeAt(seen, 1), 's1') < 2 || 'the policy has one id twice'),
    },
    {
      id: 'policies/adds-of-one-id-at-once',
      level: 'observed',
      source: 'nobody says that neither may be told of a conflict with the other',
      sentence: 'Of grants of one statement id that come at once exactly one is made.',
      holds: (seen) => all(made(seen, 0, 1), equal('the statements', sidsOf(exchangeAt(seen, 1)), ['s1'])),
    },
  ]),
  ...contractsOver(underOne, [
    {
      id: 'policies/never-both-under-one-revision',
      level: 'documented',
      source: 'API reference, RevisionId: the policy is only changed if it is the latest',
      sentence: 'Of grants under one revision that come at once no more than one is made.',
      holds: (seen) =>
        all(made(seen, 1, 0, 1), countOf(exchangeAt(seen, 2), 's1', 's2') < 2 || 'the policy has both statements'),
    },
    {
      id: 'policies/adds-under-one-revision-at-once',
      level: 'observed',
      source: 'nobody says that neither may be told of a conflict with the other',
      sentence: 'Of grants under one revision that come at once exactly one is made.',
      holds: (seen) => {
        const winner = exchangesAt(seen, 1)[0]?.fault === undefined ? 's1' : 's2';
        return all(made(seen, 1, 1), equal('the statements', sidsOf(exchangeAt(seen, 2)), ['s0', winner]));
      },
    },
  ]),
];
