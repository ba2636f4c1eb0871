import { answering, asking, isListLayers, jsonOf, type Mutant, to, withText } from '../mutant.ts';
import { INVALID, isList, isPage, listAt, listNameOf, markerOf, rowsOf, sizeOf, wholeList } from './pages.ts';

const isFiltered = (request: Request): boolean => /[?&]Compatible/.test(request.url);
const saysNoSize = (request: Request): boolean => isListLayers(request) && !/[?&]MaxItems=\d/.test(request.url);

/** Bugs at the borders of pages. */
export const borders: readonly Mutant[] = [
  {
    name: 'a-layer-is-lost-at-each-border-where-there-is-no-filter',
    breaks: 'pagination/complete',
    around: answering(
      (answer, request) => isPage(answer, request) && isListLayers(request) && !isFiltered(request),
      (page) => {
        if (page.NextMarker !== null) page.Layers.pop();
      },
    ),
  },
  {
    name: 'all-layers-come-at-once-where-no-size-is-said',
    breaks: 'pagination/default-page-of-layers',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isPage(answer, request) || !saysNoSize(request) || markerOf(request) !== null) return answer;
      const Layers = await wholeList(fake.fetch, request);
      return withText(answer, JSON.stringify({ Layers, NextMarker: null }));
    },
  },
  {
    name: 'twenty-layers-come-where-no-size-is-said',
    breaks: 'pagination/default-page-of-layers',
    around: asking((request, url) => {
      if (!saysNoSize(request)) return undefined;
      url.searchParams.set('MaxItems', '20');
      return to(url, request);
    }),
  },
  {
    name: 'the-first-layer-behind-a-page-of-fifty-is-lost',
    breaks: 'pagination/layers-beyond-a-page',
    around: (fake) => {
      const large = new Set<string>();
      return async (request) => {
        const answer = await fake.fetch(request);
        if (!isPage(answer, request) || !isListLayers(request)) return answer;
        const page = await jsonOf(answer);
        if (page.Layers.length === 50) large.add(page.NextMarker);
        if (!large.has(markerOf(request) ?? '')) return answer;
        return withText(answer, JSON.stringify({ ...page, Layers: page.Layers.slice(1) }));
      };
    },
  },
  {
    name: 'a-page-of-layers-is-cut-before-it-is-filtered',
    breaks: 'pagination/full-pages',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isPage(answer, request) || !isListLayers(request) || !isFiltered(request)) return answer;
      const url = new URL(request.url);
      for (const filter of ['CompatibleRuntime', 'CompatibleArchitecture']) url.searchParams.delete(filter);
      const page = await jsonOf(await fake.fetch(to(url, request)));
      const matching = await wholeList(fake.fetch, request);
      const Layers = rowsOf(page).flatMap(({ LayerName }) => matching.find((row) => row.LayerName === LayerName) ?? []);
      return withText(answer, JSON.stringify({ ...page, Layers }));
    },
  },
  {
    name: 'a-full-last-page-has-a-marker',
    breaks: 'pagination/no-empty-page',
    around: (fake) => {
      const ends = new Map<string, string>();
      return async (request) => {
        const { pathname } = new URL(request.url);
        const name = listNameOf(request);
        const marker = isList(request) ? markerOf(request) : null;
        if (marker !== null && ends.has(marker)) {
          if (ends.get(marker) !== pathname) return INVALID.clone();
          const first = await fake.fetch(listAt(request, pathname.replace('/2018-10-31/', '')));
          return withText(first, JSON.stringify({ [name]: [], NextMarker: null }));
        }
        const answer = await fake.fetch(request);
        if (!isPage(answer, request)) return answer;
        const page = await jsonOf(answer);
        if (page.NextMarker !== null || rowsOf(page).length !== sizeOf(request)) return answer;
        const NextMarker = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(288))));
        ends.set(NextMarker, pathname);
        return withText(answer, JSON.stringify({ ...page, NextMarker }));
      };
    },
  },
  {
    name: 'what-stands-behind-a-marker-is-overlooked',
    breaks: 'pagination/lengthened-marker',
    around: asking((request, url) => {
      const marker = isList(request) ? markerOf(request) : null;
      if (marker === null || !marker.endsWith('=')) return undefined;
      url.searchParams.set('Marker', marker.slice(0, -1));
      return to(url, request);
    }),
  },
  {
    name: 'the-list-of-layers-has-one-cursor',
    breaks: 'pagination/two-walkers-of-layers',
    around: (fake) => {
      let cursor: string | null = null;
      return async (request) => {
        if (!isListLayers(request)) return await fake.fetch(request);
        const url = new URL(request.url);
        if (cursor !== null && markerOf(request)?.length === cursor.length) url.searchParams.set('Marker', cursor);
        const answer = await fake.fetch(to(url, request));
        cursor = (await jsonOf(answer)).NextMarker ?? cursor;
        return answer;
      };
    },
  },
];
