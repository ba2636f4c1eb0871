import { partitionOf, REGIONS } from '@org/layers-model';

/** Regions of a partition that can be chosen. */
export interface RegionGroup {
  readonly partition: string;
  readonly regions: readonly string[];
}

/** All regions by their partitions, with those that are chosen and that no list has: addresses may name others. */
export function regionGroups(chosen: readonly string[]): readonly RegionGroup[] {
  const known = Object.values(REGIONS).flat();
  const groups = Map.groupBy([...new Set([...known, ...chosen])], (region) => partitionOf(region).id);
  return [...groups].map(([partition, regions]) => ({ partition, regions: regions.toSorted() }));
}

/**
 * The regions that are chosen once this one is ticked, or no more.
 *
 * @param isOneAccount - whether they have to be of one account, which is in one partition.
 */
export function toggled(chosen: readonly string[], region: string, isOneAccount: boolean): readonly string[] {
  if (chosen.includes(region)) return chosen.filter((one) => one !== region);
  const { id } = partitionOf(region);
  return [...chosen.filter((one) => !isOneAccount || partitionOf(one).id === id), region];
}
