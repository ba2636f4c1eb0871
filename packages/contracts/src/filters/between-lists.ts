import fc from 'fast-check';
import { type Filter, filterArbitrary, populationArbitrary } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
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
      { weight: 1, arbitrary: fc.record({ filter: filterArbitrary }) },
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

/** Every item of a walk by its ARN, all that is said of it. */
const itemsAt = (seen: Observation<OneFilter>, step: number): ReadonlyMap<string | undefined, object> =>
  new Map(
    pagesAt(seen, step)
      .pages.flatMap(itemsOf)
      .map((item) => [item.LayerVersionArn, item]),
  );

/** Laws of the two lists under one filter. */
export const betweenLists: readonly Contract[] = contractsOver(bothLists, [
  {
    id: 'filters/lists-agree-on-layers',
    level: 'documented',
    source: 'API reference: both operations have the same two filters, in the same words',
    sentence: 'A layer is listed under a filter exactly if a list of its versions under it has a row.',
    holds: (seen) => {
      const layer = nameIn(seen.query, seen.population);
      return equal(
        `whether ${layer} is listed`,
        listedAt(seen, 0).some(({ name }) => name === layer),
        listedAt(seen, 1).length > 0,
      );
    },
  },
  {
    id: 'filters/lists-show-the-same-version',
    level: 'documented',
    source: 'API model: LatestMatchingVersion and the rows of ListLayerVersions are of one type',
    sentence:
      'The version that ListLayers shows of a layer is, member by member, the one that ListLayerVersions shows.',
    holds: (seen) => {
      const versions = itemsAt(seen, 1);
      for (const [arn, item] of itemsAt(seen, 0))
        if (versions.has(arn)) return equal('the version', item, versions.get(arn));
      throw new Inconclusive('no version was in both lists');
    },
  },
]);
