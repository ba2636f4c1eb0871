import { partitionOf } from '@org/layers-model';
import type { Context } from './context.ts';
import { Fault } from './fault.ts';
import type { LayerId, Scope } from './store/layer-version.ts';

/** Whether a caller may do more with a layer than get what was granted. */
export const owns = ({ account }: Scope, layer: LayerId): boolean => account === layer.account;

/**
 * The refusal of what no policy grants: also where nothing exists (recorded as client text, 2025-07-02).
 *
 * @param resource - the ARN that the action needs.
 */
export function denied({ caller, rules }: Context, operation: string, resource: string): Fault {
  const user = `arn:${partitionOf(caller.region).id}:iam::${caller.account}:root`;
  const action = `lambda:${operation}`;
  return new Fault(
    'AccessDeniedException',
    `User: ${user} is not authorized to perform: ${action} on resource: ${resource}${rules.denialReason(action)}`,
  );
}
