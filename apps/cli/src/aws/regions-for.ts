import type { LayerReference } from '@org/layers-client';
import type { RegionList } from './region-list.ts';
import type { Session } from './session.ts';

/** Where a layer is asked for: in the region of its ARN, unless regions are typed. */
export const regionsFor = async ({ typed, regions }: Session, { arn }: LayerReference): Promise<RegionList> =>
  arn === undefined || typed ? await regions() : { regions: [arn.region], isAll: false };
