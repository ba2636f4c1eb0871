import type { GetLayerVersionPolicyResponse } from '@org/layers-model';
import { type Encoded, encoded, jsonOf } from './json.ts';
import { type Policy, writePolicy } from './policy.ts';
import type { Presenter } from './present.ts';
import { remembering } from './remembering.ts';

/** Policies that are remembered as they were written, twice. */
const REMEMBERED = 256;

/** A policy as its version's owner is shown it. */
interface WrittenPolicy {
  bytes?: Encoded<GetLayerVersionPolicyResponse>;
}

/** Writes policies, each once for as long as it is remembered: a policy never changes, and is of one version. */
export function writtenPolicies(): Presenter['policy'] {
  const writtenOf = remembering(REMEMBERED, (_policy: Policy): WrittenPolicy => ({}));
  return (policy, arn) => {
    const { statements, RevisionId } = policy;
    return (writtenOf(policy).bytes ??= encoded(jsonOf({ Policy: writePolicy(statements, arn), RevisionId })));
  };
}
