import { changePolicy } from '../change-policy.ts';
import { Fault } from '../fault.ts';
import { encoded, jsonOf } from '../json.ts';
import { LARGEST_POLICY, sizeOf, type Statement, writeStatement } from '../policy.ts';
import type { Operation } from './operation.ts';

/** Grants a version to others: the statement comes after those that are there (recorded 2025-11-25). */
export const addLayerVersionPermission: Operation<'AddLayerVersionPermission'> = async (context, request) => {
  const { StatementId: Sid, Principal, OrganizationId } = request;
  const statement: Statement = { Sid, Principal, ...(OrganizationId !== undefined && { OrganizationId }) };
  const { arn, policy } = await changePolicy(context, 'AddLayerVersionPermission', request, (statements, of) => {
    if (statements.some((other) => other.Sid === Sid)) throw taken(Sid);
    const added = [...statements, statement];
    checkSize(sizeOf(added, of));
    return added;
  });
  return encoded(jsonOf({ Statement: JSON.stringify(writeStatement(statement, arn)), RevisionId: policy.RevisionId }));
};

const taken = (Sid: string): Fault =>
  new Fault(
    'ResourceConflictException',
    `The statement id (${Sid}) provided already exists. ` +
      'Please provide a new statement id, or remove the existing statement.',
  );

function checkSize(size: number): void {
  if (size > LARGEST_POLICY)
    throw new Fault(
      'PolicyLengthExceededException',
      `The final policy size (${size}) is bigger than the limit (${LARGEST_POLICY}).`,
    );
}
