import type { Contract } from '../contract.ts';
import { examples } from '../example.ts';
import { each, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layer, type PopulationVersion } from '../population.ts';
import { itemsOf, nextMarkerOf } from '../rows.ts';
import type { WalkStep } from '../step.ts';

/** A retired runtime, which few layers of others declare: the walks stay short in an account that others use. */
const RARE: Omit<PopulationVersion, 'number'> = { CompatibleRuntimes: ['python3.7'] };
const FILTER = { CompatibleRuntime: 'python3.7' };
const OF_A = { LayerName: { $name: 'a' } };

/** Walks whose last page is full: under a filter that leaves rows out, and without one. */
const WALKS: readonly WalkStep[] = [
  { walk: 'ListLayerVersions', with: { ...OF_A, ...FILTER }, sizes: [2] },
  { walk: 'ListLayers', with: FILTER, sizes: Array.from({ length: 10 }, () => 1) },
  { walk: 'ListLayerVersions', with: OF_A, sizes: [3] },
];

/** All pages of all walks, each with the number of rows that it was to have at most. */
const pagesOf = (seen: Observation<unknown>) =>
  WALKS.flatMap(({ walk, sizes }, step) =>
    pagesAt(seen, step).pages.map((page, at) => ({
      page,
      isFirst: at === 0,
      most: sizes[at] ?? 50,
      what: `page ${at + 1} of ${walk} in step ${step + 1}`,
    })),
  );

/** Laws of pages that could be empty, or shorter than they were asked for. */
export const fullPages: readonly Contract[] = examples(
  'pagination/full-pages',
  {
    given: { layers: [layer('a', [RARE, {}, RARE]), layer('b'), layer('c', [RARE])] },
    steps: WALKS,
  },
  [
    {
      id: 'pagination/full-pages',
      level: 'observed',
      source: 'nobody says whether a filter makes pages short',
      sentence: 'A page that has a marker is full, under a filter or without one.',
      holds: (seen) =>
        each(pagesOf(seen), ({ page, most, what }) => {
          const rows = itemsOf(page).length;
          const isFull = rows >= most || nextMarkerOf(page) === undefined;
          return isFull || `${what} has a marker and ${rows} rows, and MaxItems was ${most}`;
        }),
    },
    {
      id: 'pagination/no-empty-page',
      level: 'observed',
      source: 'nobody says whether a page that is full and the last has a marker',
      sentence: 'No marker leads to an empty page.',
      holds: (seen) =>
        each(pagesOf(seen), ({ page, isFirst, what }) => {
          const isWell = isFirst || page.fault !== undefined || itemsOf(page).length > 0;
          return isWell || `${what} is empty`;
        }),
    },
  ],
);
