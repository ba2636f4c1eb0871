import fc from 'fast-check';
import { ARCHITECTURES, type Filter, populationArbitrary, RUNTIMES } from '../arbitraries.ts';
import { type Contract, contractsOver } from '../contract.ts';
import { equal } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layerOf } from '../pagination/walks.ts';
import { partsOf } from '../parts.ts';
import { matches, nameOf } from '../rows.ts';
import type { Scene } from '../scene.ts';
import { listedAt } from './listed.ts';

type List = 'ListLayers' | 'ListLayerVersions';

interface Narrowing {
  readonly lists: readonly List[];
  readonly of: number;
  readonly both: Required<Filter>;
  /** The filter that is there from the start. */
  readonly first: keyof Filter;
}

/** Lists under one filter, and then under a second beside it: two steps for each list. */
const narrowed: Scene<Narrowing> = {
  name: 'filters/narrowing',
  needs: [],
  population: populationArbitrary({ layers: 3, versions: 2 }),
  uses: 'shared',
  query: fc.record({
    lists: partsOf<List>(['ListLayers', 'ListLayerVersions']),
    of: fc.nat(7),
    both: fc.record({
      CompatibleRuntime: fc.constantFrom(...RUNTIMES),
      CompatibleArchitecture: fc.constantFrom(...ARCHITECTURES),
    }),
    first: fc.constantFrom('CompatibleRuntime', 'CompatibleArchitecture'),
  }),
  steps: ({ lists, of, both, first }, population) =>
    lists.flatMap((walk) => {
      const request = walk === 'ListLayers' ? {} : { LayerName: { $name: layerOf({ of }, population)?.name ?? 'a' } };
      return [
        { walk, with: { ...request, [first]: both[first] }, sizes: [] },
        { walk, with: { ...request, ...both }, sizes: [] },
      ];
    }),
  runs: { cheap: 40, dear: 2 },
};

/** The rows of a list under one filter and under both, in a word each: of ListLayers the names alone. */
const shown = (seen: Observation<Narrowing>, list: List, step: 0 | 1) =>
  listedAt(seen, seen.query.lists.indexOf(list) * 2 + step).map((row) => ({
    row,
    key: list === 'ListLayers' ? row.name : nameOf(row),
  }));

/** Laws of a second filter. */
export const narrowing: readonly Contract[] = contractsOver(narrowed, [
  {
    id: 'filters/monotone',
    level: 'documented',
    source: 'API reference: each filter limits what is listed',
    sentence: 'A second filter adds no row to a list.',
    holds: (seen) => {
      const added = seen.query.lists.flatMap((list) => {
        const before = new Set(shown(seen, list, 0).map(({ key }) => key));
        return shown(seen, list, 1).filter(({ key }) => !before.has(key));
      });
      return equal(
        'rows that the second filter added',
        added.map(({ key }) => key),
        [],
      );
    },
  },
  {
    id: 'filters/second-keeps-what-matches',
    level: 'documented',
    source: 'API reference: each filter limits what is listed to what is compatible, and does no more',
    sentence: 'Of the versions under one filter a second one keeps those that declare what it asks for.',
    holds: (seen) => {
      const after = new Set(shown(seen, 'ListLayerVersions', 1).map(({ key }) => key));
      const wanted = shown(seen, 'ListLayerVersions', 0).filter(({ row }) => matches(row, seen.query.both));
      return equal(
        'rows that are missing',
        wanted.map(({ key }) => key).filter((key) => !after.has(key)),
        [],
      );
    },
  },
]);
