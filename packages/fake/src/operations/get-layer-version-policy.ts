import { Fault } from '../fault.ts';
import { ownVersion } from '../own-version.ts';
import type { Operation } from './operation.ts';

/** The policy of a version, and its revision. */
export const getLayerVersionPolicy: Operation<'GetLayerVersionPolicy'> = async (context, request) => {
  const { arn, policy } = await ownVersion(context, 'GetLayerVersionPolicy', request);
  if (policy === undefined || policy.statements.length === 0)
    throw new Fault('ResourceNotFoundException', context.rules.noPolicy(arn));
  return context.present.policy(policy, arn);
};
