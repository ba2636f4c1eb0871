import { formatLayerArn, type LayerArn, type LayerName, parseLayerArn, partitionOf } from '@org/layers-model';
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
  // The wide pattern of the first editions also lets ARNs pass that no region has.
  const here = !nameOrArn.startsWith('arn:');
  return { layer: { account: caller.account, region: caller.region, name: nameOrArn }, here };
}

/** The layer that the parts of an ARN mean to a caller. */
export const locateArn = ({ partition, region, account, name }: LayerArn, caller: Scope): Located => ({
  layer: { account, region, name },
  here: region === caller.region && partition === partitionOf(region).id,
});

/** The ARN of a layer, or of one of its versions, by its number or by the digits of a number that may be none. */
export function arnOf({ account, region, name }: LayerId, version?: number | string): string {
  const layer = formatLayerArn({ partition: partitionOf(region).id, region, account, name });
  return version === undefined ? layer : `${layer}:${version}`;
}
