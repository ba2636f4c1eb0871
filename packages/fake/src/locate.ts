import { formatLayerArn, type LayerArn, type LayerName, parseLayerArn, partitionOf } from '@org/layers-model';
import { remembering } from './remembering.ts';
import type { LayerId, Scope } from './store/layer-version.ts';

/** A layer as a caller means it. */
export interface Located {
  readonly layer: LayerId;
  /** Its ARN, as the caller wrote it where it wrote one. */
  readonly arn: string;
  /** Whether the called region could hold it: an ARN may name another region, or a partition that has no such region. */
  readonly here: boolean;
}

/** ARNs that are remembered, twice: tests name the same layers again and again. */
const REMEMBERED = 512;

/** The parts of the ARN of a layer or of one of its versions; `undefined` for any other text. */
export const arnParts: (text: string) => LayerArn | undefined = remembering(REMEMBERED, parseLayerArn);

/** The layer that a name or an ARN means to a caller. */
export function locate(nameOrArn: LayerName, caller: Scope): Located {
  const arn = arnParts(nameOrArn);
  if (arn !== undefined) return locateArn(arn, caller);
  const layer = { account: caller.account, region: caller.region, name: nameOrArn };
  // The wide pattern of the first editions also lets ARNs pass that no region has.
  if (nameOrArn.startsWith('arn:')) return { layer, arn: nameOrArn, here: false };
  return { layer, arn: arnOf(layer), here: true };
}

/** The layer that the parts of an ARN mean to a caller. */
export function locateArn({ partition, region, account, name }: LayerArn, caller: Scope): Located {
  const here = region === caller.region && partition === partitionOf(region).id;
  return { layer: { account, region, name }, arn: formatLayerArn({ partition, region, account, name }), here };
}

/** The ARN of a layer, or of one of its versions. */
export const arnOf = ({ account, region, name }: LayerId, version?: number): string =>
  formatLayerArn({
    partition: partitionOf(region).id,
    region,
    account,
    name,
    ...(version !== undefined && { version }),
  });
