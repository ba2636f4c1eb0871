import { isListLayers, isListVersions, isPublish, jsonOf, type Mutant, to, withText } from '../mutant.ts';
import { pathOf } from '../versions/layers.ts';
import { cut, isPage, listAt, reordered, rowsOf, wholeList } from './pages.ts';

/** The rows of a list whose runtimes have a part that is the one asked for. */
const alike: typeof wholeList = async (fetch, request) => {
  const url = new URL(request.url);
  const runtime = url.searchParams.get('CompatibleRuntime');
  if (runtime === null || !isListVersions(request)) return await wholeList(fetch, request);
  url.searchParams.delete('CompatibleRuntime');
  const rows = await wholeList(fetch, to(url, request));
  return rows.filter((row) => row.CompatibleRuntimes?.join().includes(runtime));
};

/** Bugs of names: in what order they stand, and what begins like them. */
export const names: readonly Mutant[] = [
  {
    name: 'layers-are-listed-as-they-were-made',
    breaks: 'pagination/ascending-names',
    around: (fake) => {
      const made: string[] = [];
      const fetch = reordered(isListLayers, (rows) =>
        rows.toSorted((left, right) => made.indexOf(left.LayerName) - made.indexOf(right.LayerName)),
      )(fake);
      return async (request) => {
        const { layer } = pathOf(request);
        if (isPublish(request) && !made.includes(layer)) made.push(layer);
        return await fetch(request);
      };
    },
  },
  {
    name: 'versions-are-found-by-the-beginning-of-a-name',
    breaks: 'pagination/versions-of-one-layer',
    around: (fake) => async (request) => {
      const { searchParams } = new URL(request.url);
      const answer = await fake.fetch(request);
      const { layer } = pathOf(request);
      if (!isPage(answer, request) || !isListVersions(request) || searchParams.has('MaxItems')) return answer;
      const page = await jsonOf(answer);
      const layers = await wholeList(fake.fetch, listAt(request, 'layers'));
      for (const { LayerName } of layers)
        if (LayerName !== layer && LayerName.startsWith(layer))
          rowsOf(page).push(...(await wholeList(fake.fetch, listAt(request, `layers/${LayerName}/versions`))));
      return withText(answer, JSON.stringify(page));
    },
  },
  {
    name: 'a-filter-matches-a-part-of-a-name',
    breaks: 'filters/commute-with-paging',
    around: (fake) => {
      const ends = new Map<string, number>();
      const next = (_: any[], end: number): string => {
        const marker = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(288))));
        ends.set(marker, end);
        return marker;
      };
      return cut((_, marker) => ends.get(marker), next, alike)(fake);
    },
  },
];
