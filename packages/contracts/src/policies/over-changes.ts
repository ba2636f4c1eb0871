import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, each, equal, exchangeAt } from '../judge.ts';
import type { Exchange, Observation } from '../observation.ts';
import { policyTextOf, revisionIn, type Statement, statementOf, statementsOf } from './answers.ts';
import { type Change, changing, placesOf, planOf } from './changes.ts';

/** A change, its answer, and the policy after it. */
interface Done {
  readonly change: Change;
  readonly answer: Exchange;
  readonly after: Exchange;
  /** The statements that must be there: those that were answered and not taken back, in that order. */
  readonly wanted: readonly Statement[];
}

/** What was done, step by step, beside what a policy is: a list that adds grow and removals thin out. */
function doneIn(seen: Observation<readonly Change[]>): readonly Done[] {
  let wanted: readonly Statement[] = [];
  return planOf(seen.query).map((change, at) => {
    const [answer, after] = placesOf(at).map((place) => exchangeAt(seen, place)) as [Exchange, Exchange];
    if (answer.fault === undefined)
      wanted =
        change.does === 'add' ? [...wanted, statementOf(answer)] : wanted.filter(({ Sid }) => Sid !== change.sid);
    return { change, answer, after, wanted };
  });
}

const sidsOf = (statements: readonly Statement[]) => statements.map(({ Sid }) => Sid);

const bySid = (statements: readonly Statement[]): readonly Statement[] =>
  statements.toSorted((left, right) => ((left.Sid ?? '') < (right.Sid ?? '') ? -1 : 1));

/** Each done thing with the one before it. */
const pairs = (done: readonly Done[]): readonly (readonly [Done, Done])[] =>
  done.slice(1).map((one, at) => [done[at]!, one]);

/** Laws of any changes, one after the other. */
export const overChanges: readonly Contract[] = contractsOver(changing, [
  {
    id: 'policies/sequence',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25, of two adds and a removal',
    sentence: 'After each change the policy has what was granted and not taken back, and nothing else.',
    holds: (seen) =>
      each(doneIn(seen), ({ after, wanted }) => equal('the statements', bySid(statementsOf(after)), bySid(wanted))),
  },
  {
    id: 'policies/order-of-statements',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25',
    sentence: 'Statements stand in the order in which they were added.',
    holds: (seen) => {
      const many = doneIn(seen).filter(({ wanted }) => wanted.length > 1);
      if (many.length === 0) throw new Inconclusive('there never was more than one statement');
      return each(many, ({ after, wanted }) => {
        const shown = sidsOf(statementsOf(after));
        return equal(
          'the order',
          shown,
          sidsOf(wanted).filter((sid) => shown.includes(sid)),
        );
      });
    },
  },
  {
    id: 'policies/revision-changes',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25',
    sentence: 'Each change gives the policy a revision that it never had before.',
    holds: (seen) => {
      const revisions = doneIn(seen)
        .filter(({ answer, after }) => answer.fault === undefined && after.fault === undefined)
        .map(({ after }) => revisionIn(after));
      if (revisions.length < 2) throw new Inconclusive('there was one policy only');
      return equal(
        'revisions that came again',
        revisions.filter((one, at) => revisions.indexOf(one) < at),
        [],
      );
    },
  },
  {
    id: 'policies/refused-change',
    level: 'documented',
    source: 'API reference, RevisionId: a change that is refused is to leave a policy of somebody else as it is',
    sentence: 'A change that is refused leaves the policy and its revision as they were.',
    holds: (seen) => {
      const refusals = pairs(doneIn(seen)).filter(([, { answer }]) => answer.fault !== undefined);
      if (refusals.length === 0) throw new Inconclusive('nothing was refused');
      return each(refusals, ([before, { after }]) =>
        all(
          equal('the policy', policyTextOf(after), policyTextOf(before.after)),
          equal('the revision', revisionIn(after), revisionIn(before.after)),
        ),
      );
    },
  },
]);
