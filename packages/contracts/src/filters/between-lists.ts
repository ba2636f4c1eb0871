import fc from 'fast-check';
import { ARCHITECTURES, type Filter, populationArbitrary, RUNTIMES } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { memberOf } from '../driver/resolve.ts';
import { equal, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layerOf } from '../pagination/walks.ts';
import { type Population, presentVersions } from '../population.ts';
import { itemsOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { listedAt } from './listed.ts';

interface OneFilter {
  readonly of: number;
  /** What is asked for: anything, or what one of the layer's versions declares. */
  readonly by: { readonly filter: Filter } | { readonly like: number; readonly members: readonly (keyof Filter)[] };
}

const oneFilter = fc.oneof(
  fc.constantFrom(...RUNTIMES).map((CompatibleRuntime): Filter => ({ CompatibleRuntime })),
  fc.constantFrom(...ARCHITECTURES).map((CompatibleArchitecture): Filter => ({ CompatibleArchitecture })),
);

const nameIn = ({ of }: OneFilter, population: Population): string => layerOf({ of }, population)?.name ?? 'a';

function filterOf({ of, by }: OneFilter, population: Population): Filter {
  if ('filter' in by) return by.filter;
  const layer = layerOf({ of }, population);
  const versions = layer === undefined ? [] : presentVersions(layer);
  const version = versions[by.like % versions.length];
  const declared: Filter = {
    ...(version?.CompatibleRuntimes && { CompatibleRuntime: version.CompatibleRuntimes[0]! }),
    ...(version?.CompatibleArchitectures && { CompatibleArchitecture: version.CompatibleArchitectures[0]! }),
  };
  return Object.fromEntries(Object.entries(declared).filter(([member]) => by.members.includes(member as keyof Filter)));
}

/** The layers under a filter (step 0), and the versions of one layer under the same (step 1). */
const bothLists: Scene<OneFilter> = {
  name: 'filters/between-lists',
  needs: [],
  population: populationArbitrary({ layers: 2, versions: 3 }),
  uses: 'shared',
  query: fc.record({
    of: fc.nat(7),
    by: fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          like: fc.nat(3),
          members: fc.subarray<keyof Filter>(['CompatibleRuntime', 'CompatibleArchitecture']),
        }),
      },
      { weight: 2, arbitrary: fc.record({ filter: oneFilter }) },
    ),
  }),
  steps: (query, population) => {
    const filter = filterOf(query, population);
    return [
      { walk: 'ListLayers', with: filter, sizes: [] },
      {
        walk: 'ListLayerVersions',
        with: { LayerName: { $name: nameIn(query, population) }, ...filter },
        sizes: [],
      },
    ];
  },
  runs: { cheap: 40, dear: 4 },
};

interface Layer {
  readonly LayerName?: string;
  readonly LatestMatchingVersion?: { readonly Version?: number };
}

/** What ListLayers shows of the layer. @throws Inconclusive where it shows no version of it. */
function latestOf(seen: Observation<OneFilter>) {
  const name = seen.world.prefix + nameIn(seen.query, seen.population);
  const layers = pagesAt(seen, 0).pages.flatMap(({ output }) => (memberOf(output, 'Layers') ?? []) as readonly Layer[]);
  const shown = layers.find(({ LayerName }) => LayerName === name)?.LatestMatchingVersion;
  if (shown === undefined || shown === null) throw new Inconclusive('no version of the layer was listed');
  return shown;
}

/**
 * Whether the layer has to be listed, by the list of its versions.
 *
 * @throws Inconclusive where nobody knows: where only older versions match, or where two filters may each match another.
 */
function isWanted(seen: Observation<OneFilter>): boolean {
  const layer = layerOf(seen.query, seen.population);
  const [newest] = layer === undefined ? [] : presentVersions(layer);
  const versions = listedAt(seen, 1);
  if (versions.some(({ number }) => number === newest?.number)) return true;
  if (versions.length > 0) throw new Inconclusive('only older versions match');
  if (Object.keys(filterOf(seen.query, seen.population)).length > 1) throw new Inconclusive('there were two filters');
  return false;
}

/** Laws of the two lists under one filter. */
export const betweenLists: readonly Contract[] = contractsOver(bothLists, [
  {
    id: 'filters/lists-agree-on-layers',
    level: 'documented',
    source: 'API reference: both operations have the same two filters, in the same words',
    sentence:
      'A layer is listed under a filter if a list of its versions under it has the newest, and not if it has none.',
    holds: (seen) => {
      const layer = nameIn(seen.query, seen.population);
      const isListed = listedAt(seen, 0).some(({ name }) => name === layer);
      return equal(`whether ${layer} is listed`, isListed, isWanted(seen));
    },
  },
  {
    id: 'filters/lists-show-the-same-version',
    level: 'documented',
    source: 'API model: LatestMatchingVersion and the rows of ListLayerVersions are of one type',
    sentence:
      'The version that ListLayers shows of a layer is, member by member, the one that ListLayerVersions shows.',
    holds: (seen) => {
      const latest = latestOf(seen);
      const same = pagesAt(seen, 1)
        .pages.flatMap(itemsOf)
        .find(({ Version }) => Version === latest.Version);
      if (same === undefined) throw new Inconclusive('the version was not in both lists');
      return equal('the version', latest, same);
    },
  },
]);
