import type { Contract } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { examples } from '../example.ts';
import { all, equal, exchangeAt, pagesAt } from '../judge.ts';
import { layer } from '../population.ts';
import { allRows, itemsOf, rowsOf } from '../rows.ts';

const OF_A = { LayerName: { $name: 'a' } };
const MARKER = { $answer: 0, at: 'NextMarker' } as const;
const VERSIONS = 52;
const NEWEST_FIRST = Array.from({ length: VERSIONS }, (_, at) => VERSIONS - at);

/** Laws of a layer with more versions than a page has rows, and than one digit counts; the oldest alone declares. */
const ofVersions = examples(
  'pagination/default-page',
  {
    given: {
      layers: [layer('a', [{ CompatibleRuntimes: ['java8'] }, ...Array.from({ length: VERSIONS - 1 }, () => ({}))])],
    },
    steps: [
      { call: 'ListLayerVersions', with: OF_A },
      { call: 'ListLayerVersions', with: { ...OF_A, Marker: MARKER } },
      { walk: 'ListLayerVersions', with: { ...OF_A, CompatibleRuntime: 'java8' }, sizes: [] },
      { walk: 'ListLayers', with: {}, sizes: [] },
    ],
  },
  [
    {
      id: 'pagination/default-page',
      level: 'recorded',
      source: 'derived from aws-cli issue 8894, 2024-09-04: the second page of 67 versions began at version 17',
      sentence: 'A page of versions has 50 rows where MaxItems is not given.',
      holds: (seen) => {
        const first = equal('rows of the first page', itemsOf(exchangeAt(seen, 0)).length, 50);
        return first === true ? equal('rows of the second page', itemsOf(exchangeAt(seen, 1)).length, 2) : first;
      },
    },
    {
      id: 'pagination/newest-first-beyond-nine',
      level: 'recorded',
      source: 'aws-cli issue 8894, 2024-09-04: versions 17, 16, … to 1 on one page',
      sentence: 'Versions are listed by descending number, also where their numbers have two digits.',
      holds: (seen) => {
        const shown = [0, 1].flatMap((step) => rowsOf(exchangeAt(seen, step), seen).map(({ number }) => number));
        return equal(
          'the numbers',
          shown,
          NEWEST_FIRST.filter((number) => shown.includes(number)),
        );
      },
    },
    {
      id: 'pagination/filtered-beyond-a-page',
      level: 'documented',
      source: 'API reference, CompatibleRuntime: it limits the versions that are listed, not those that are looked at',
      sentence: 'A version that matches is listed under a filter, however many newer ones do not match.',
      holds: (seen) =>
        equal(
          'the numbers',
          allRows(pagesAt(seen, 2), seen).map(({ number }) => number),
          [1],
        ),
    },
    {
      id: 'pagination/newest-by-number',
      level: 'documented',
      source: 'API reference, ListLayers: each layer with its latest version; numbers go up by one',
      sentence: 'ListLayers shows the version of the greatest number, also where numbers have two digits.',
      holds: (seen) => {
        const row = allRows(pagesAt(seen, 3), seen).find(({ name }) => name === 'a');
        if (row === undefined) throw new Inconclusive('the layer was not listed');
        return equal('the number', row.number, VERSIONS);
      },
    },
  ],
);

const NAMES = Array.from({ length: 51 }, (_, at) => `n${String(at).padStart(2, '0')}`);

/** Laws of more layers than a page has rows. */
const ofLayers = examples(
  'pagination/default-page-of-layers',
  {
    given: { layers: NAMES.map((name) => layer(name)) },
    steps: [
      { call: 'ListLayers', with: {} },
      { walk: 'ListLayers', with: {}, sizes: [] },
    ],
  },
  [
    {
      id: 'pagination/default-page-of-layers',
      level: 'observed',
      source: 'known of versions (aws-cli issue 8894, 2024-09-04); nobody counted a page of layers',
      sentence: 'A page of layers has 50 rows where MaxItems is not given.',
      needs: ['cheap writes'],
      holds: (seen) => equal('rows of the first page', itemsOf(exchangeAt(seen, 0)).length, 50),
    },
    {
      id: 'pagination/layers-beyond-a-page',
      level: 'documented',
      source: 'API reference, ListLayers: Marker, "a pagination token returned by a previous call"',
      sentence: 'The layers that did not fit on a page of the default size are on those after it.',
      needs: ['cheap writes'],
      holds: (seen) => {
        const walk = pagesAt(seen, 1);
        const shown = new Set(allRows(walk, seen).map(({ name }) => name));
        const missing = NAMES.filter((name) => !shown.has(name));
        return all(equal('the end', walk.end, 'no marker'), equal('layers that are missing', missing, []));
      },
    },
  ],
);

/** Laws of what does not fit on one page of the default size. */
export const beyondAPage: readonly Contract[] = [...ofVersions, ...ofLayers];
