import { isDelete, isListLayers, isListVersions, jsonOf, type Mutant, to, withText } from '../mutant.ts';
import { INVALID, isList, isPage, markerOf, rowsOf, sizeOf, wholeList } from './pages.ts';

/** What happens to a walk while others write or walk. */
export const walks: readonly Mutant[] = [
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
    name: 'a-walk-that-goes-on-sees-the-newest-rows-first',
    breaks: 'pagination/rows-added-meanwhile',
    around: (fake) => {
      let newest = 0;
      return async (request) => {
        const answer = await fake.fetch(request.clone());
        if (!isPage(answer, request) || !isListVersions(request)) return answer;
        const rows = await wholeList(fake.fetch, request);
        const isFirst = markerOf(request) === null;
        const page = await jsonOf(answer);
        const [{ Version } = { Version: 0 }] = rows;
        if (isFirst) newest = Version;
        if (isFirst || Version <= newest || page.NextMarker !== null) return answer;
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
];
