import { awsRegionOf } from '@org/layers-contracts';
import { UsageError } from '../usage-error.ts';
import { typedPlace } from './place.ts';
import type { Settings } from './settings.ts';

/**
 * The same settings, where a host of AWS's own is asked with the region that the host names.
 *
 * @throws UsageError where that is not the region that was typed, or a second one is wanted.
 */
export function withRegionOfHost(settings: Settings): Settings {
  const { place, against, access } = settings;
  // What the environment says is meant for all that is run there, and gives way.
  let region = access.isRegionTyped ? access.region : undefined;
  for (const one of [place, against]) {
    const named = one instanceof URL ? awsRegionOf(one.href) : undefined;
    if (one === undefined || named === undefined) continue;
    if (region !== undefined && region !== named)
      throw new UsageError(`${typedPlace(one)} is AWS in ${named}, and not in ${region}: a run has one region.`);
    if (access.secondRegion !== undefined)
      throw new UsageError(
        `--second-region is of no use with ${typedPlace(one)}, which is of one region: leave it out.`,
      );
    region = named;
  }
  return region === undefined ? settings : { ...settings, access: { ...access, region } };
}
