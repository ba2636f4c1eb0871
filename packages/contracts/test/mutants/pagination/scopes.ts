import { isListVersions, jsonOf, type Mutant, to } from '../mutant.ts';
import { INVALID, isList, isPage, markerOf } from './pages.ts';

/** Markers that are good where they were not given. */
export const scopes: readonly Mutant[] = [
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
];
