import type { LayerReference } from '@org/layers-client';
import { UsageError } from '../usage-error.ts';
import type { Session } from './session.ts';

/**
 * The one region of a command that is about one layer: that of its ARN, or the one that was typed.
 *
 * @throws UsageError for several, and for another than the ARN's.
 */
export async function oneRegion({ typed, regions }: Session, { arn }: LayerReference): Promise<string> {
  if (arn !== undefined && !typed) return arn.region;
  const { regions: named } = await regions();
  if (named.length > 1) throw new UsageError(`--region must be one region for this command, got ${named.length}.`);
  const [region] = named;
  if (arn !== undefined && arn.region !== region)
    throw new UsageError(`The ARN is of ${arn.region}, and --region is ${region}: leave out --region.`);
  return region;
}
