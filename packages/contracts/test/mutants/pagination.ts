import {
  answering,
  asking,
  isDelete,
  isListLayers,
  isListVersions,
  isPublish,
  jsonOf,
  type Mutant,
  refusal,
  to,
  withText,
} from './mutant.ts';
import { borders } from './pagination/borders.ts';
import { names } from './pagination/names.ts';
import { numbers } from './pagination/numbers.ts';
import { cut, INVALID, isList, isPage, keyOf, markerOf, rowsOf, sizeOf, wholeList } from './pagination/pages.ts';

export const pagination: readonly Mutant[] = [
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
    name: 'the-last-page-has-an-empty-marker',
    breaks: 'pagination/ends',
    around: (fake) => async (request) => {
      const url = new URL(request.url);
      if (url.searchParams.get('Marker') === '') url.searchParams.delete('Marker');
      const answer = await fake.fetch(to(url, request));
      if (!isPage(answer, request)) return answer;
      const page = await jsonOf(answer);
      return withText(answer, JSON.stringify({ ...page, NextMarker: page.NextMarker ?? '' }));
    },
  },
  {
    name: 'a-marker-is-used-up',
    breaks: 'pagination/marker-asked-twice',
    around: (fake) => {
      const used = new Set<string>();
      return async (request) => {
        const marker = isList(request) ? markerOf(request) : null;
        if (marker !== null && used.has(marker)) return INVALID.clone();
        if (marker !== null) used.add(marker);
        return await fake.fetch(request);
      };
    },
  },
  {
    name: 'a-marker-is-a-page-number',
    breaks: 'pagination/marker-under-other-size',
    around: (fake) => {
      const pages = new Map<string, number>();
      return async (request) => {
        const marker = isList(request) ? markerOf(request) : null;
        const page = marker === null ? 1 : (pages.get(marker) ?? 1);
        const answer = await fake.fetch(request);
        if (!isPage(answer, request)) return answer;
        const body = await jsonOf(answer);
        if (body.NextMarker !== null) pages.set(body.NextMarker, page + 1);
        if (marker === null || page === 1) return answer;
        const rows = (await wholeList(fake.fetch, request)).slice((page - 1) * sizeOf(request), page * sizeOf(request));
        return withText(
          answer,
          JSON.stringify({ ...body, [isListLayers(request) ? 'Layers' : 'LayerVersions']: rows }),
        );
      };
    },
  },
  {
    name: 'a-marker-is-the-last-row-in-clear',
    breaks: 'pagination/marker-is-opaque',
    around: cut(
      (rows, marker) => {
        const at = rows.findIndex((row) => keyOf(row) === marker);
        return at < 0 ? undefined : at + 1;
      },
      (rows, end) => keyOf(rows[end - 1]),
    ),
  },
  {
    name: 'an-unknown-marker-begins-anew',
    breaks: 'pagination/forged-marker',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request.clone());
      if (answer.status !== 400 || !isList(request) || markerOf(request) === null) return answer;
      const url = new URL(request.url);
      url.searchParams.delete('Marker');
      return await fake.fetch(to(url, request));
    },
  },
  {
    name: 'a-marker-encodes-an-offset',
    breaks: 'pagination/untouched-rows-are-shown-once',
    around: cut(
      (_, marker) =>
        /^[A-Za-z0-9+/]{384}$/.test(marker) ? Number(atob(marker.slice(0, 12)).replaceAll('x', '')) : undefined,
      (_, end) => btoa(String(end).padStart(9, 'x')).padEnd(384, 'A'),
    ),
  },
  {
    name: 'a-walk-sees-the-list-as-it-was-at-its-first-page',
    breaks: 'pagination/deleted-rows-are-not-shown',
    around: (fake) => {
      const lists = new Map<string, any[]>();
      return async (request) => {
        const marker = isList(request) ? markerOf(request) : null;
        const answer = await fake.fetch(request);
        if (!isPage(answer, request)) return answer;
        const page = await jsonOf(answer);
        if (marker === null) {
          const rows = await wholeList(fake.fetch, request);
          if (page.NextMarker !== null) lists.set(page.NextMarker, rows.slice(rowsOf(page).length));
          return answer;
        }
        const rest = lists.get(marker);
        if (rest === undefined) return answer;
        const [rows, later] = [rest.slice(0, sizeOf(request)), rest.slice(sizeOf(request))];
        const NextMarker = later.length === 0 ? null : (page.NextMarker ?? `${marker.slice(0, -1)}/`);
        if (NextMarker !== null) lists.set(NextMarker, later);
        return withText(
          answer,
          JSON.stringify({ [isListLayers(request) ? 'Layers' : 'LayerVersions']: rows, NextMarker }),
        );
      };
    },
  },
  {
    name: 'a-marker-is-good-while-its-row-is-there',
    breaks: 'pagination/marker-of-a-deleted-row',
    around: (fake) => {
      const rows = new Map<string, string>();
      const deleted = new Set<string>();
      return async (request) => {
        const path = decodeURIComponent(new URL(request.url).pathname);
        const [, name, number] = /layers\/(?:.*:)?([^/:]+)\/versions\/(\d+)$/.exec(path) ?? [];
        if (isDelete(request)) deleted.add(`${name}:${number}`);
        const marker = isList(request) ? markerOf(request) : null;
        if (marker !== null && deleted.has(rows.get(marker) ?? '')) return INVALID.clone();
        const answer = await fake.fetch(request);
        if (!isPage(answer, request)) return answer;
        const page = await jsonOf(answer);
        const last = rowsOf(page).at(-1);
        const arn: string = last?.LayerVersionArn ?? last?.LatestMatchingVersion.LayerVersionArn ?? '';
        if (page.NextMarker !== null) rows.set(page.NextMarker, arn.split(':').slice(-2).join(':'));
        return answer;
      };
    },
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
    name: 'any-marker-is-good-for-any-layer',
    breaks: 'pagination/marker-of-another-list',
    around: (fake) => async (request) => {
      const answer = await fake.fetch(request.clone());
      if (answer.status !== 400 || !isListVersions(request) || markerOf(request)?.length !== 384) return answer;
      const url = new URL(request.url);
      url.searchParams.delete('Marker');
      return await fake.fetch(to(url, request));
    },
  },
  {
    name: 'a-marker-is-good-under-its-own-filter-only',
    breaks: 'pagination/marker-under-other-filter',
    around: (fake) => {
      const filters = new Map<string, string | null>();
      return async (request) => {
        const { searchParams } = new URL(request.url);
        const filter = searchParams.get('CompatibleRuntime');
        const marker = isList(request) ? markerOf(request) : null;
        if (marker !== null && filters.has(marker) && filters.get(marker) !== filter) return INVALID.clone();
        const answer = await fake.fetch(request);
        if (isPage(answer, request)) filters.set((await jsonOf(answer)).NextMarker, filter);
        return answer;
      };
    },
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
  {
    name: 'the-marker-grows-with-the-name',
    breaks: 'pagination/marker-length',
    around: (fake) => async (request) => {
      const url = new URL(request.url);
      const extra = 4 * Math.ceil(url.pathname.length / 4);
      const marker = isListVersions(request) ? markerOf(request) : null;
      if (marker !== null && marker.length > 384) url.searchParams.set('Marker', marker.slice(0, -extra));
      const answer = await fake.fetch(to(url, request));
      if (!isPage(answer, request) || !isListVersions(request)) return answer;
      const page = await jsonOf(answer);
      const NextMarker = page.NextMarker && page.NextMarker + 'A'.repeat(extra);
      return withText(answer, JSON.stringify({ ...page, NextMarker }));
    },
  },
  {
    name: 'a-marker-lasts-an-hour',
    breaks: 'pagination/marker-expiry',
    around: (fake) => {
      const given = new Map<string, number>();
      return async (request) => {
        const now = fake.clock.now().getTime();
        const marker = isList(request) ? markerOf(request) : null;
        if (marker !== null && now - (given.get(marker) ?? now) > 3_600_000) return INVALID.clone();
        const answer = await fake.fetch(request);
        if (isPage(answer, request)) given.set((await jsonOf(answer)).NextMarker, now);
        return answer;
      };
    },
  },
  {
    name: 'a-walk-that-goes-on-sees-the-newest-rows-first',
    breaks: 'pagination/rows-added-meanwhile',
    around: (fake) => {
      let before = 0;
      return async (request) => {
        const answer = await fake.fetch(request.clone());
        if (!isPage(answer, request) || !isListVersions(request)) return answer;
        const rows = await wholeList(fake.fetch, request);
        const isFirst = markerOf(request) === null;
        const page = await jsonOf(answer);
        if (isFirst) before = rows.length;
        if (isFirst || rows.length <= before || page.NextMarker !== null) return answer;
        return withText(answer, JSON.stringify({ ...page, LayerVersions: [...page.LayerVersions, rows[0]] }));
      };
    },
  },
  {
    name: 'a-layer-has-one-cursor',
    breaks: 'pagination/two-walkers',
    around: (fake) => {
      const cursors = new Map<string, string>();
      return async (request) => {
        if (!isListVersions(request)) return await fake.fetch(request);
        const url = new URL(request.url);
        const cursor = cursors.get(url.pathname);
        if (markerOf(request)?.length === 384 && cursor !== undefined) url.searchParams.set('Marker', cursor);
        const answer = await fake.fetch(to(url, request));
        const { NextMarker } = await jsonOf(answer);
        if (NextMarker) cursors.set(url.pathname, NextMarker);
        return answer;
      };
    },
  },
  {
    name: 'a-marker-is-good-everywhere',
    breaks: 'pagination/marker-from-elsewhere',
    around: (fake) => {
      const given = new Set<string>();
      return async (request) => {
        const marker = isList(request) ? markerOf(request) : null;
        const answer = await fake.fetch(request.clone());
        if (isPage(answer, request)) given.add((await jsonOf(answer)).NextMarker);
        if (answer.status !== 400 || marker === null || !given.has(marker)) return answer;
        const url = new URL(request.url);
        url.searchParams.delete('Marker');
        return await fake.fetch(to(url, request));
      };
    },
  },
  ...borders,
  ...numbers,
  ...names,
];
