import type { OperationName } from '@org/layers-model';
import { type Contract, contractsOver } from '../contract.ts';
import { all, each, equal } from '../judge.ts';
import { answersWith, bodyOf, inOrder, type Members, successesOf } from './answers.ts';
import { ORDER_OF_A_VERSION, ORDER_OF_CONTENT } from './member-order.ts';
import { misfit } from './schemas.ts';
import { writes } from './writes.ts';

const STATUSES: Partial<Record<OperationName, number>> = {
  PublishLayerVersion: 201,
  AddLayerVersionPermission: 201,
  GetLayerVersionPolicy: 200,
  RemoveLayerVersionPermission: 204,
  DeleteLayerVersion: 204,
};

/** Laws of answers to writes, and of policies. */
export const overWrites: readonly Contract[] = contractsOver(writes, [
  {
    id: 'shapes/statuses-of-writes',
    level: 'recorded',
    source: 'LocalStack snapshots, 2025-11-25 and 2026-01-12',
    sentence: 'What makes something is answered with 201, what takes something away with 204, a policy with 200.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen), ({ operation, status }) =>
        equal(`the status of ${operation}`, status, STATUSES[operation!]),
      ),
  },
  {
    id: 'shapes/schemas-of-writes',
    level: 'documented',
    source: 'API model: the types of the members of each answer',
    sentence: 'Every answer to a write that has a body is valid against the JSON Schema of its operation.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'PublishLayerVersion', 'AddLayerVersionPermission', 'GetLayerVersionPolicy'), (answer) => {
        const wrong = misfit(answer.operation!, bodyOf(answer));
        return wrong === undefined || `${answer.operation} answered what does not fit its schema at ${wrong}`;
      }),
  },
  {
    id: 'shapes/answers-without-body',
    level: 'recorded',
    source: 'cloud-custodian recording of RemoveLayerVersionPermission, 2018-12',
    sentence: 'An answer to Delete or Remove has neither a body nor its length, but the type of one.',
    needs: ['wire'],
    holds: (seen) =>
      each(
        successesOf(seen, 'DeleteLayerVersion', 'RemoveLayerVersionPermission'),
        ({ operation, body, headers: { 'content-length': length, 'content-type': type } }) =>
          equal(
            `the answer to ${operation}`,
            { body, length: length ?? 'none', type: type ?? 'none' },
            { body: '', length: 'none', type: 'application/json' },
          ),
      ),
  },
  {
    id: 'shapes/error-members-of-conflicts',
    level: 'recorded',
    source: 'LocalStack snapshot, 2025-11-25: boto shows a member only where it is spelled as in the model',
    sentence: 'A conflict and a failed precondition say so in Type and message, with a small m.',
    needs: ['wire'],
    holds: (seen) =>
      each(answersWith(seen, 409, 412), (answer) =>
        equal(`the members of ${answer.fault?.code}`, Object.keys(bodyOf(answer)).toSorted(), ['Type', 'message']),
      ),
  },
  {
    id: 'shapes/member-order-of-policies',
    level: 'observed',
    source: 'nobody saw a raw answer',
    sentence: 'Statement or Policy stands before RevisionId.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'AddLayerVersionPermission', 'GetLayerVersionPolicy'), (answer) =>
        inOrder('the answer', bodyOf(answer), ['Statement', 'Policy', 'RevisionId']),
      ),
  },
  {
    id: 'shapes/unset-members-of-a-publish',
    level: 'observed',
    source: 'nobody saw a raw answer; the lists have nulls (2024-09-04)',
    sentence: 'In an answer of Publish what is unset is null, not absent, and the description is empty.',
    needs: ['wire'],
    holds: (seen) => {
      const plain = bodyOf(successesOf(seen, 'PublishLayerVersion')[0]!);
      const unset = ['CompatibleRuntimes', 'CompatibleArchitectures', 'LicenseInfo', 'Description'];
      return equal(
        'unset members',
        unset.map((member) => (member in plain ? plain[member] : 'absent')),
        [null, null, null, ''],
      );
    },
  },
  {
    id: 'shapes/member-order-of-a-publish',
    level: 'observed',
    source: 'an example in the documentation, edited by hand',
    sentence: 'An answer of Publish has its members in the order of the documentation.',
    needs: ['wire'],
    holds: (seen) =>
      each(successesOf(seen, 'PublishLayerVersion'), (answer) => {
        const body = bodyOf(answer);
        return all(
          inOrder('a version', body, ORDER_OF_A_VERSION),
          inOrder('Content', (body['Content'] ?? {}) as Members, ORDER_OF_CONTENT),
        );
      }),
  },
]);
