import { changePolicy } from '../change-policy.ts';
import { Fault } from '../fault.ts';
import { encoded, jsonOf } from '../json.ts';
import type { Operation } from './operation.ts';

/** Takes a grant back; the other statements keep their order (recorded 2025-11-25). */
export const removeLayerVersionPermission: Operation<'RemoveLayerVersionPermission'> = async (context, request) => {
  const { StatementId: Sid } = request;
  await changePolicy(context, 'RemoveLayerVersionPermission', request, (statements) => {
    const rest = statements.filter((statement) => statement.Sid !== Sid);
    if (rest.length === statements.length)
      throw new Fault('ResourceNotFoundException', `Statement ${Sid} is not found in resource policy.`);
    return rest;
  });
  return encoded(jsonOf({}));
};
