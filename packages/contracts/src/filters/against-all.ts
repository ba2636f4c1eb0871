import fc from 'fast-check';
import { type Filter, filterArbitrary, populationArbitrary } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { equal } from '../judge.ts';
import { layerOf } from '../pagination/walks.ts';
import { type Population, presentVersions } from '../population.ts';
import { matches, nameOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { listedAt } from './listed.ts';

/** The layers with most versions first: there filters and pages have most to choose from. */
const byVersions = ({ layers }: Population): Population => ({
  layers: layers.toSorted((left, right) => presentVersions(right).length - presentVersions(left).length),
});

/** Filters with so many members. */
const filtersOf = (count: number): fc.Arbitrary<Filter> =>
  filterArbitrary.filter((filter) => Object.keys(filter).length === count);

/** All versions of a layer (step 0), and those under a filter in pages of any sizes (step 1). */
const filtered: Scene<{ readonly of: number; readonly filter: Filter; readonly sizes: readonly number[] }> = {
  name: 'filters/against-all',
  needs: [],
  population: populationArbitrary({ layers: 2 }),
  uses: 'shared',
  query: fc.record({
    of: fc.nat(2),
    // Two filters mostly leave one row or none, which no page divides.
    filter: fc.oneof({ weight: 1, arbitrary: filtersOf(2) }, { weight: 4, arbitrary: filtersOf(1) }),
    sizes: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 2 }),
  }),
  steps: ({ of, filter, sizes }, population) => {
    const request = { LayerName: { $name: layerOf({ of }, byVersions(population))?.name ?? 'a' } };
    return [
      { walk: 'ListLayerVersions', with: request, sizes: [] },
      { walk: 'ListLayerVersions', with: { ...request, ...filter }, sizes },
    ];
  },
  runs: { cheap: 40, dear: 14 },
};

/** The law of filters and pages. */
export const againstAll: readonly Contract[] = contractsOver(filtered, [
  {
    id: 'filters/commute-with-paging',
    level: 'documented',
    source: 'API reference: filters say what is listed, MaxItems and Marker how it is divided',
    sentence: 'The pages of a filtered list show the matching rows of the whole list, in its order.',
    holds: (seen) =>
      equal(
        'the rows',
        listedAt(seen, 1).map(nameOf),
        listedAt(seen, 0)
          .filter((row) => matches(row, seen.query.filter))
          .map(nameOf),
      ),
  },
]);
