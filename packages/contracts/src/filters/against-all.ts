import fc from 'fast-check';
import { type Filter, filterArbitrary, populationArbitrary } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { equal } from '../judge.ts';
import { layerOf } from '../pagination/walks.ts';
import { matches, nameOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { listedAt } from './listed.ts';

/** All versions of a layer (step 0), and those under a filter in pages of any sizes (step 1). */
const filtered: Scene<{ readonly of: number; readonly filter: Filter; readonly sizes: readonly number[] }> = {
  name: 'filters/against-all',
  needs: [],
  population: populationArbitrary({ layers: 2 }),
  uses: 'shared',
  query: fc.record({
    of: fc.nat(7),
    filter: filterArbitrary.filter((filter) => Object.keys(filter).length > 0),
    sizes: fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 3 }),
  }),
  steps: ({ of, filter, sizes }, population) => {
    const request = { LayerName: { $name: layerOf({ of }, population)?.name ?? 'a' } };
    return [
      { walk: 'ListLayerVersions', with: request, sizes: [] },
      { walk: 'ListLayerVersions', with: { ...request, ...filter }, sizes },
    ];
  },
  runs: { cheap: 40, dear: 3 },
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
