import { Fault } from '../fault.ts';
import { jsonOf } from '../json.ts';
import { ownVersion } from '../own-version.ts';
import { writePolicy } from '../policy.ts';
import type { Operation } from './operation.ts';

/** The policy of a version, and its revision. */
export const getLayerVersionPolicy: Operation<'GetLayerVersionPolicy'> = async (context, request) => {
  const { arn, policy } = await ownVersion(context, 'GetLayerVersionPolicy', request);
  if (policy === undefined || policy.statements.length === 0)
    throw new Fault('ResourceNotFoundException', context.rules.noPolicy(arn));
  return jsonOf({ Policy: writePolicy(policy.statements, arn), RevisionId: policy.RevisionId });
};
