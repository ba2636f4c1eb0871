import { isListLayers, isListVersions, jsonOf, type Mutant, to, withText } from '../mutant.ts';
import { cut, INVALID, isList, isPage, keyOf, markerOf, sizeOf, wholeList } from './pages.ts';

/** What a marker is made of, and what becomes of it. */
export const markers: readonly Mutant[] = [
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
];
