import fc from 'fast-check';
import { type Filter, filterArbitrary, populationArbitrary } from '../arbitraries.ts';
import type { Population, PopulationLayer } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { WalkStep } from '../step.ts';

/** A list, a filter, and how large its pages are. */
export interface Walk {
  readonly list: 'ListLayers' | 'ListLayerVersions';
  /** Which layer's versions: a number that is taken modulo those that exist. */
  readonly of: number;
  readonly filter: Filter;
  /** `MaxItems` of the first pages. */
  readonly sizes: readonly number[];
}

/** The layer whose versions are listed. */
export const layerOf = ({ of }: Pick<Walk, 'of'>, { layers }: Population): PopulationLayer | undefined =>
  layers[of % layers.length];

/** The request of a walk without its paging. */
export const requestOf = (walk: Pick<Walk, 'list' | 'of' | 'filter'>, population: Population): WalkStep['with'] =>
  walk.list === 'ListLayers'
    ? walk.filter
    : { LayerName: { $name: layerOf(walk, population)?.name ?? 'a' }, ...walk.filter };

/**
 * Walks a list twice: in pages of any sizes (step 0), and in pages of the default size (step 1).
 */
export const walks: Scene<Walk> = {
  name: 'pagination/walks',
  needs: [],
  population: populationArbitrary(),
  uses: 'shared',
  query: fc.record({
    list: fc.constantFrom('ListLayers', 'ListLayerVersions'),
    of: fc.nat(7),
    filter: filterArbitrary,
    // Lists are short: pages must be shorter.
    sizes: fc.array(fc.constantFrom(1, 2, 3), { maxLength: 6 }),
  }),
  steps: (query, population) => {
    const request = requestOf(query, population);
    return [
      { walk: query.list, with: request, sizes: query.sizes },
      { walk: query.list, with: request, sizes: [] },
    ];
  },
  runs: { cheap: 60, dear: 6 },
};
