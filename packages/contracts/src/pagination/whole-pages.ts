import type { Contract } from '../contract.ts';
import { example } from '../example.ts';
import { textOf } from '../driver/resolve.ts';
import { all, each, equal, exchangeAt, pagesAt, refused } from '../judge.ts';
import { layer } from '../population.ts';
import { nextMarkerOf, rowsOf } from '../rows.ts';
import { INVALID_KEY } from './markers.ts';

const OF_A = { LayerName: { $name: 'a' } };
const MARKER = { $answer: 0, at: 'NextMarker' } as const;

/** Laws about single situations of paging. */
export const wholePages: readonly Contract[] = [
  example({
    id: 'pagination/versions-of-no-layer',
    level: 'recorded',
    source: 'LocalStack snapshot, 2026-01-12',
    sentence: 'The versions of a layer that never existed are an empty page without a marker.',
    steps: [{ call: 'ListLayerVersions', with: { LayerName: { $name: 'never' } } }],
    holds: (seen) => {
      const page = exchangeAt(seen, 0);
      return all(equal('the status', page.status, 200), equal('the answer', page.output, { LayerVersions: [] }));
    },
  }),
  example({
    id: 'pagination/order-of-names',
    level: 'observed',
    source: 'ascending by name (Floci, 2026-08-31); nobody looked at case, hyphens and underscores',
    sentence: 'Layers are listed by ascending name, letter by letter of their code.',
    // Made in an order that is none of those in which they may be listed.
    given: { layers: ['ab', 'a_b', 'B', 'a-b', 'a'].map((name) => layer(name)) },
    steps: [{ walk: 'ListLayers', with: {}, sizes: [] }],
    holds: (seen) => {
      const names = pagesAt(seen, 0).pages.flatMap((page) => rowsOf(page, seen).map(({ name }) => name));
      return equal('the names', names, ['B', 'a', 'a-b', 'a_b', 'ab']);
    },
  }),
  example({
    id: 'pagination/marker-of-another-list',
    level: 'observed',
    source: 'a forged marker is refused (Floci, 2026-08-31); of one from elsewhere nobody says',
    sentence: "A marker of one layer's versions is refused for another's, and for the list of layers.",
    given: { layers: [layer('a', [{}, {}]), layer('b')] },
    steps: [
      { call: 'ListLayerVersions', with: { ...OF_A, MaxItems: 1 } },
      { call: 'ListLayerVersions', with: { LayerName: { $name: 'b' }, Marker: MARKER } },
      { call: 'ListLayers', with: { Marker: MARKER } },
    ],
    holds: (seen) => each([1, 2], (step) => refused(exchangeAt(seen, step), INVALID_KEY)),
  }),
  example({
    id: 'pagination/marker-from-elsewhere',
    level: 'observed',
    source: 'a forged marker is refused (Floci, 2026-08-31); of one from elsewhere nobody says',
    sentence: "A marker of another account's list, or of another region's, is refused.",
    needs: ['accounts', 'regions'],
    given: { layers: [layer('a', [{}, {}])] },
    steps: [
      { call: 'ListLayerVersions', with: { ...OF_A, MaxItems: 1 } },
      { call: 'ListLayerVersions', with: { ...OF_A, Marker: MARKER }, as: 'other' },
      { call: 'ListLayerVersions', with: { ...OF_A, Marker: MARKER }, in: 1 },
    ],
    holds: (seen) => each([1, 2], (step) => refused(exchangeAt(seen, step), INVALID_KEY)),
  }),
  example({
    id: 'pagination/marker-under-other-filter',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A marker that was given without a filter goes on after its row under a filter.',
    given: { layers: [layer('a', [{ CompatibleRuntimes: ['java8'] }, {}, {}])] },
    steps: [
      { call: 'ListLayerVersions', with: { ...OF_A, MaxItems: 1 } },
      { call: 'ListLayerVersions', with: { ...OF_A, CompatibleRuntime: 'java8', Marker: MARKER } },
    ],
    holds: (seen) =>
      equal(
        'the versions',
        rowsOf(exchangeAt(seen, 1), seen).map(({ number }) => number),
        [1],
      ),
  }),
  example({
    id: 'pagination/marker-length',
    level: 'observed',
    source: '384 letters (aws-cli issue 8894, 2024-09-04) and about 448 (Floci, 2026-08-31)',
    sentence: 'A marker has 384 letters for versions, whatever the name.',
    given: { layers: [layer('a', [{}, {}]), layer('a-much-longer-name-of-a-layer-that-goes-on', [{}, {}])] },
    steps: [
      { call: 'ListLayerVersions', with: { ...OF_A, MaxItems: 1 } },
      {
        call: 'ListLayerVersions',
        with: { LayerName: { $name: 'a-much-longer-name-of-a-layer-that-goes-on' }, MaxItems: 1 },
      },
    ],
    holds: (seen) =>
      equal(
        'the lengths',
        [0, 1].map((step) => textOf(nextMarkerOf(exchangeAt(seen, step))).length),
        [384, 384],
      ),
  }),
  example({
    id: 'pagination/marker-expiry',
    level: 'observed',
    source: 'nobody says',
    sentence: 'A marker is good for a day at least.',
    needs: ['clock'],
    given: { layers: [layer('a', [{}, {}])] },
    steps: [
      { call: 'ListLayerVersions', with: { ...OF_A, MaxItems: 1 } },
      { wait: 86_400 },
      { call: 'ListLayerVersions', with: { ...OF_A, Marker: MARKER } },
    ],
    holds: (seen) => equal('the status', exchangeAt(seen, 2).status, 200),
  }),
];
