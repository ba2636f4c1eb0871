import type { Observation } from '@org/layers-contracts';

/** How many API calls an observation is made of: those that set it up, and those that were seen. */
export function callsOf({ population, seen }: Observation): number {
  const versions = population.layers.flatMap((layer) => layer.versions);
  const setUp = versions.length + versions.filter(({ deleted }) => deleted === true).length;
  const made = seen.map((one) => {
    if (one === null) return 0;
    if ('pages' in one) return one.pages.length;
    return Array.isArray(one) ? one.length : 1;
  });
  return setUp + made.reduce((sum, calls) => sum + calls, 0);
}
