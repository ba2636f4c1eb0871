import { isRegion, partitionOf, REGIONS } from '@org/layers-model';
import { UsageError } from '../usage-error.ts';
import type { Connection } from './connection.ts';

/** Regions to ask, and whether a person named them or meant wherever something is. */
export interface RegionList {
  readonly regions: readonly [string, ...string[]];
  readonly isAll: boolean;
}

/**
 * Reads what was typed for `--region`: names, with commas or again and again, or `all`.
 *
 * @throws UsageError for a text that is no region's name.
 */
export async function readRegions(typed: readonly string[], { usualRegion }: Connection): Promise<RegionList> {
  const names = [...new Set(typed.flatMap((text) => text.split(',').map((name) => name.trim())))];
  if (names.includes('all')) {
    if (names.length > 1)
      throw new UsageError(
        `--region all is every region already: leave out ${names.filter((name) => name !== 'all').join(', ')}.`,
      );
    return { regions: regionsAround(await usualRegion().catch(() => 'us-east-1')), isAll: true };
  }
  const wrong = names.find((name) => !isRegion(name));
  if (wrong !== undefined)
    throw new UsageError(
      `--region must be regions such as eu-central-1 with commas between them, or all, got '${wrong}'.`,
    );
  const [first = await usualRegion(), ...others] = names;
  return { regions: [first, ...others], isAll: false };
}

/** Every region of the partition that somebody's own region is in: credentials are of one partition. */
function regionsAround(region: string): RegionList['regions'] {
  const { id } = partitionOf(region);
  const [first = region, ...others] = Object.hasOwn(REGIONS, id) ? REGIONS[id as keyof typeof REGIONS] : [];
  return [first, ...others];
}
