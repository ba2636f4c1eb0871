import {
  answering,
  asking,
  isListLayers,
  isListVersions,
  isPublish,
  jsonOf,
  type Mutant,
  refusal,
  to,
  withText,
} from '../mutant.ts';
import { cut, isPage, keyOf, markerOf, rowsOf, sizeOf, wholeList } from './pages.ts';

/** What stands on a page. */
export const content: readonly Mutant[] = [
  {
    name: 'pages-are-one-row-too-long',
    breaks: 'pagination/bounded-by-max-items',
    around: asking((request, url) => {
      const size = url.searchParams.get('MaxItems');
      if (size === null || !/^\d+$/.test(size) || Number(size) >= 50 || Number(size) < 1) return undefined;
      url.searchParams.set('MaxItems', String(Number(size) + 1));
      return to(url, request);
    }),
  },
  {
    name: 'the-last-row-of-a-page-is-lost',
    breaks: 'pagination/complete',
    around: answering(isPage, (page) => {
      if (page.NextMarker !== null) rowsOf(page).pop();
    }),
  },
  {
    name: 'a-page-begins-with-the-last-row-seen',
    breaks: 'pagination/without-duplicates',
    around: cut(
      (rows, marker) => rows.findIndex((row) => keyOf(row) === marker),
      (rows, end) => keyOf(rows[end - 1]),
    ),
  },
  {
    name: 'small-pages-are-sorted-otherwise',
    breaks: 'pagination/independent-of-page-sizes',
    around: answering(
      (answer, request) => isPage(answer, request) && sizeOf(request) < 50,
      (page) =>
        page.Layers
          ? { ...page, Layers: page.Layers.toReversed() }
          : { ...page, LayerVersions: page.LayerVersions.toReversed() },
    ),
  },
  {
    name: 'a-page-has-a-hundred-rows-where-nothing-is-said',
    breaks: 'pagination/default-page',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request);
      if (!isPage(answer, request) || new URL(request.url).searchParams.has('MaxItems') || markerOf(request) !== null)
        return answer;
      const rows = await wholeList(fake.fetch, request);
      const name = isListLayers(request) ? 'Layers' : 'LayerVersions';
      return withText(answer, JSON.stringify({ [name]: rows, NextMarker: null }));
    },
  },
  {
    name: 'versions-of-an-unknown-layer-are-not-found',
    breaks: 'pagination/versions-of-no-layer',
    around: (fake) => {
      const known = new Set<string>();
      return async (request) => {
        const { pathname } = new URL(request.url);
        if (isPublish(request)) known.add(pathname);
        if (isListVersions(request) && !known.has(pathname) && !pathname.includes('%3A'))
          return refusal(404, 'ResourceNotFoundException', {
            Type: 'User',
            Message: 'The resource you requested does not exist.',
          });
        return await fake.fetch(request);
      };
    },
  },
  {
    name: 'layers-are-sorted-as-words-are',
    breaks: 'pagination/order-of-names',
    around: answering(
      (answer, request) => isPage(answer, request) && isListLayers(request),
      (page) => ({
        ...page,
        Layers: page.Layers.toSorted((a: any, b: any) => a.LayerName.localeCompare(b.LayerName, 'en')),
      }),
    ),
  },
  {
    name: 'a-page-is-cut-before-it-is-filtered',
    breaks: 'pagination/full-pages',
    around: (fake) => async (request) => {
      const url = new URL(request.url);
      const runtime = url.searchParams.get('CompatibleRuntime');
      const answer = await fake.fetch(request.clone());
      if (!isPage(answer, request) || !isListVersions(request) || runtime === null) return answer;
      url.searchParams.delete('CompatibleRuntime');
      const page = await jsonOf(await fake.fetch(to(url, request)));
      const rows = page.LayerVersions.filter((row: any) => row.CompatibleRuntimes?.includes(runtime));
      return withText(answer, JSON.stringify({ ...page, LayerVersions: rows }));
    },
  },
];
