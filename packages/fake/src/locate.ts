import { formatLayerArn, type LayerArn, type LayerName, parseLayerArn, partitionOf } from '@org/layers-model';
import { Fault } from './fault.ts';
import type { LayerId, Scope } from './store/layer-version.ts';

/** A layer as a caller means it. */
export interface Located {
  readonly layer: LayerId;
  /** Whether the called region could hold it: an ARN may name another region, or a partition that has no such region. */
  readonly here: boolean;
}

/** The layer that a name or an ARN means to a caller. */
export function locate(nameOrArn: LayerName, caller: Scope): Located {
  const arn = parseLayerArn(nameOrArn);
  if (arn !== undefined) return locateArn(arn, caller);
  return { layer: { account: caller.account, region: caller.region, name: nameOrArn }, here: true };
}

/** The layer that the parts of an ARN mean to a caller. */
export const locateArn = ({ partition, region, account, name }: LayerArn, caller: Scope): Located => ({
  layer: { account, region, name },
  here: region === caller.region && partition === partitionOf(region).id,
});

/** The ARN of a layer, or of one of its versions. */
export const arnOf = ({ account, region, name }: LayerId, version?: number): string =>
  formatLayerArn({
    partition: partitionOf(region).id,
    region,
    account,
    name,
    ...(version !== undefined && { version }),
  });

/** Whether a caller may do more with a layer than get what was granted. */
export const owns = ({ account }: Scope, layer: LayerId): boolean => account === layer.account;

/**
 * The refusal of what no policy grants: also where nothing exists (recorded as client text, 2025-07-02).
 *
 * @param resource - the ARN that the action needs.
 */
export function denied({ account, region }: Scope, action: string, resource: string): Fault {
  const user = `arn:${partitionOf(region).id}:iam::${account}:root`;
  return new Fault(
    'AccessDeniedException',
    `User: ${user} is not authorized to perform: lambda:${action} on resource: ${resource}` +
      ` because no resource-based policy allows the lambda:${action} action`,
  );
}

/** @throws Fault for a number below 1 (recorded 2026-01-12 for get and delete). */
export function checkNumber(number: number): void {
  if (number < 1) throw new Fault('InvalidParameterValueException', 'Layer Version Cannot be less than 1');
}
