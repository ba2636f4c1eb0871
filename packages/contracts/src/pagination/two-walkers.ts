import type { Contract } from '../contract.ts';
import { examples } from '../example.ts';
import { all, equal, exchangeAt, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { layer, type PopulationVersion } from '../population.ts';
import { allRows, nameOf, rowsOf } from '../rows.ts';
import type { Step } from '../step.ts';
import type { Value } from '../value.ts';

/** A retired runtime, which few layers of others declare: the walks stay short in an account that others use. */
const RARE: Omit<PopulationVersion, 'number'> = { CompatibleRuntimes: ['python3.7'] };

/** Two walks whose first pages have one row and two: both begin before either goes on. */
function interleaved(list: 'ListLayers' | 'ListLayerVersions', request: Record<string, Value>, at: number) {
  const rest = (step: number): Step => ({
    walk: list,
    with: { ...request, Marker: { $answer: step, at: 'NextMarker' } },
    sizes: [2],
  });
  return [
    { call: list, with: { ...request, MaxItems: 1 } },
    { call: list, with: { ...request, MaxItems: 2 } },
    rest(at),
    rest(at + 1),
  ] as const;
}

/** What each of two walks showed of the case's own layers; in what order is the matter of other laws. */
const shown = (seen: Observation<null>, at: number): readonly (readonly string[])[] =>
  [at, at + 1].map((first) =>
    [...rowsOf(exchangeAt(seen, first), seen), ...allRows(pagesAt(seen, first + 2), seen)].map(nameOf).toSorted(),
  );

const undisturbed = (seen: Observation<null>, at: number, wanted: readonly string[]) => {
  const [one, two] = shown(seen, at);
  return all(equal('what the first walk showed', one, wanted), equal('what the second walk showed', two, wanted));
};

/** Laws of two walks at once. */
export const twoWalkers: readonly Contract[] = examples(
  'pagination/two-walkers',
  {
    given: { layers: [layer('a', [{}, {}, RARE]), layer('b', [RARE]), layer('c', [RARE])] },
    steps: [
      ...interleaved('ListLayerVersions', { LayerName: { $name: 'a' } }, 0),
      ...interleaved('ListLayers', { CompatibleRuntime: 'python3.7' }, 4),
    ],
  },
  [
    {
      id: 'pagination/two-walkers',
      level: 'documented',
      source: 'API reference, Marker: it alone says where a page begins',
      sentence: 'Two walks over the versions of a layer at once do not disturb each other.',
      holds: (seen) => undisturbed(seen, 0, ['a:1', 'a:2', 'a:3']),
    },
    {
      id: 'pagination/two-walkers-of-layers',
      level: 'documented',
      source: 'API reference, Marker: it alone says where a page begins',
      sentence: 'Two walks over the layers of an account at once do not disturb each other.',
      holds: (seen) => undisturbed(seen, 4, ['a:3', 'b:1', 'c:1']),
    },
  ],
);
