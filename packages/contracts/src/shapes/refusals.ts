import { type Contract, contractsOver } from '../contract.ts';
import { each, equal } from '../judge.ts';
import { answersWith, bodyOf, inOrder, refusalsIn } from './answers.ts';
import { reads } from './reads.ts';

/** Laws of the bodies of refusals. */
export const refusals: readonly Contract[] = contractsOver(reads, [
  {
    id: 'shapes/error-members',
    level: 'recorded',
    source: 'LocalStack snapshots, 2026-01-12: boto shows a member only where it is spelled as in the model',
    sentence: 'What is not found says so in Type and Message, an invalid parameter in Type and message.',
    needs: ['wire'],
    holds: (seen) =>
      each(answersWith(seen, 400, 404), (answer) =>
        equal(
          `the members of ${answer.fault?.code}`,
          Object.keys(bodyOf(answer)).toSorted(),
          answer.status === 404 ? ['Message', 'Type'] : ['Type', 'message'],
        ),
      ),
  },
  {
    id: 'shapes/error-member-order',
    level: 'observed',
    source: "four raw answers of Lambda's control plane, 2018 to 2025; none of layers",
    sentence: 'Type stands first in the body of a refusal.',
    needs: ['wire'],
    holds: (seen) =>
      each(refusalsIn(seen), (answer) => inOrder('the refusal', bodyOf(answer), ['Type', 'message', 'Message'])),
  },
]);
