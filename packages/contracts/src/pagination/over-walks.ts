import { type Contract, contractsOver } from '../contract.ts';
import { Inconclusive } from '../driver/inconclusive.ts';
import { all, each, equal, pagesAt } from '../judge.ts';
import type { Observation } from '../observation.ts';
import { presentVersions } from '../population.ts';
import { allRows, itemsOf, matches, nameOf, wantedVersions } from '../rows.ts';
import { layerOf, type Walk, walks } from './walks.ts';

/**
 * What a walk should have shown, in the words of `keysOf`. Whether a layer whose older versions alone match is listed
 * is a question of its own, `filters/latest-matching-version`: those whose newest one matches are, either way.
 */
function wantedKeys({ query, population }: Observation<Walk>): readonly string[] {
  if (query.list === 'ListLayers')
    return population.layers
      .filter((layer) =>
        presentVersions(layer)
          .slice(0, 1)
          .some((newest) => matches(newest, query.filter)),
      )
      .map(({ name }) => name);
  const layer = layerOf(query, population);
  return layer === undefined ? [] : wantedVersions(layer, query.filter);
}

/** The layers or versions of a walk's rows: of ListLayers the names alone, whichever version each shows. */
const keysOf = ({ query }: Observation<Walk>, rows: readonly { readonly name: string; readonly number: number }[]) =>
  rows.map((row) => (query.list === 'ListLayers' ? row.name : nameOf(row)));

/** Laws over any walk in pages. */
export const overWalks: readonly Contract[] = contractsOver(walks, [
  {
    id: 'pagination/complete',
    level: 'documented',
    source: 'API reference, ListLayers and ListLayerVersions: Marker, "a pagination token returned by a previous call"',
    sentence: 'The pages of a list together show every row that exists and matches.',
    holds: (seen) => {
      const shown = new Set(keysOf(seen, allRows(pagesAt(seen, 0), seen)));
      return equal(
        'rows that are missing',
        wantedKeys(seen).filter((key) => !shown.has(key)),
        [],
      );
    },
  },
  {
    id: 'pagination/without-duplicates',
    level: 'documented',
    source: 'API reference: a marker retrieves the next page, not one that was seen',
    sentence: 'No row of a list is shown twice.',
    holds: (seen) => {
      const shown = keysOf(seen, allRows(pagesAt(seen, 0), seen));
      return equal(
        'rows that came again',
        shown.filter((row, at) => shown.indexOf(row) < at),
        [],
      );
    },
  },
  {
    id: 'pagination/bounded-by-max-items',
    level: 'documented',
    source: 'API reference, MaxItems: "the maximum number of … to return"',
    sentence: 'No page has more rows than MaxItems.',
    holds: (seen) =>
      each(pagesAt(seen, 0).pages, (page, at) => {
        const [rows, most] = [itemsOf(page).length, seen.query.sizes[at] ?? 50];
        return rows <= most || `page ${at + 1} has ${rows} rows, and MaxItems was ${most}`;
      }),
  },
  {
    id: 'pagination/independent-of-page-sizes',
    level: 'documented',
    source: 'API reference: paging divides a list, it does not change it',
    sentence: 'Pages of any sizes give the same rows in the same order as pages of the default size.',
    holds: (seen) =>
      equal('the rows', allRows(pagesAt(seen, 0), seen).map(nameOf), allRows(pagesAt(seen, 1), seen).map(nameOf)),
  },
  {
    id: 'pagination/ascending-names',
    level: 'recorded',
    source: 'Floci, measured on the live service, 2026-08-31',
    sentence: 'Layers whose names are of small letters are listed by ascending name, in whatever order they were made.',
    needs: ['writes'],
    holds: (seen) => {
      if (seen.query.list !== 'ListLayers') throw new Inconclusive('layers were not listed');
      // Where layers were found and not made, their names have letters of any kind, whose order is an open question.
      if (seen.world.prefix === '') throw new Inconclusive('the layers were not named by us');
      const names = allRows(pagesAt(seen, 1), seen)
        .map(({ name }) => name)
        .filter((name) => /^[a-z]+$/.test(name));
      if (names.length < 2) throw new Inconclusive('there were no two names to compare');
      return equal('the names', names, names.toSorted());
    },
  },
  {
    id: 'pagination/ends',
    level: 'recorded',
    source: '"NextMarker":null on the last page (aws-cli issue 8894, 2024-09-04)',
    sentence: 'A walk ends with a page without a marker, and no marker comes twice.',
    holds: (seen) =>
      all(equal('the end', pagesAt(seen, 0).end, 'no marker'), equal('the end', pagesAt(seen, 1).end, 'no marker')),
  },
  {
    id: 'pagination/versions-of-one-layer',
    level: 'documented',
    source: 'API reference, ListLayerVersions: "lists the versions of" the layer that LayerName names',
    sentence: 'A list of the versions of a layer shows none of another layer, however alike their names are.',
    holds: (seen) => {
      if (seen.query.list !== 'ListLayerVersions') throw new Inconclusive('versions were not listed');
      const own = layerOf(seen.query, seen.population)?.name;
      const others = allRows(pagesAt(seen, 1), seen).filter(({ name }) => name !== own);
      return equal('rows of other layers', others.map(nameOf), []);
    },
  },
]);
