import { isListLayers, isListVersions, jsonOf, type Mutant, refusal, to, withText } from '../mutant.ts';

export const isList = (request: Request): boolean => isListLayers(request) || isListVersions(request);
/** The member of an answer that has the rows of a list. */
export const listNameOf = (request: Request): string => (isListLayers(request) ? 'Layers' : 'LayerVersions');
export const rowsOf = (page: any): any[] => page.Layers ?? page.LayerVersions;
export const markerOf = (request: Request): string | null => new URL(request.url).searchParams.get('Marker');
export const sizeOf = (request: Request): number => Number(new URL(request.url).searchParams.get('MaxItems') ?? 50);
export const isPage = ({ ok }: Response, request: Request): boolean => ok && isList(request);
export const INVALID = refusal(400, 'InvalidParameterValueException', {
  Type: 'User',
  message: 'Invalid pagination key.',
});

/** Every row of a list at once, as implementations without paging of their own have it. */
export async function wholeList(fetch: (request: Request) => Promise<Response>, request: Request): Promise<any[]> {
  const rows: any[] = [];
  for (let marker: string | null | undefined; marker !== null;) {
    const url = new URL(request.url);
    url.searchParams.set('MaxItems', '50');
    if (marker === undefined) url.searchParams.delete('Marker');
    else url.searchParams.set('Marker', marker);
    const page = await jsonOf(await fetch(to(url, request)));
    rows.push(...rowsOf(page));
    marker = page.NextMarker;
  }
  return rows;
}

/** A list whose pages are cut by somebody else's rule. */
export const cut =
  (
    after: (rows: any[], marker: string) => number | undefined,
    next: (rows: any[], end: number) => string,
    all: typeof wholeList = wholeList,
  ): Mutant['around'] =>
  (fake) =>
  async (request) => {
    if (!isList(request)) return await fake.fetch(request);
    const marker = markerOf(request);
    const url = new URL(request.url);
    url.searchParams.delete('Marker');
    const first = await fake.fetch(to(url, request));
    if (!first.ok) return first;
    const rows = await all(fake.fetch, request);
    const start = marker === null ? 0 : after(rows, marker);
    if (start === undefined) return INVALID.clone();
    const end = start + sizeOf(request);
    const name = isListLayers(request) ? 'Layers' : 'LayerVersions';
    const NextMarker = end < rows.length ? next(rows, end) : null;
    return withText(first, JSON.stringify({ [name]: rows.slice(start, end), NextMarker }));
  };

/** What a row is called. */
export const keyOf = (row: any): string => row.LayerName ?? String(row.Version);

/** A list whose rows are all there, and stand in another order; markers are those of the list as it is. */
export const reordered =
  (
    strikes: (request: Request) => boolean,
    order: (rows: any[], request: Request) => any[] | Promise<any[]>,
  ): Mutant['around'] =>
  (fake) => {
    const starts = new Map<string, number>();
    return async (request) => {
      const answer = await fake.fetch(request);
      if (!isPage(answer, request) || !strikes(request)) return answer;
      const page = await jsonOf(answer);
      const start = starts.get(markerOf(request) ?? '') ?? 0;
      const end = start + rowsOf(page).length;
      if (page.NextMarker !== null) starts.set(page.NextMarker, end);
      const rows = await order(await wholeList(fake.fetch, request), request);
      return withText(answer, JSON.stringify({ ...page, [listNameOf(request)]: rows.slice(start, end) }));
    };
  };

/** The same list of layers or of a layer's versions, another layer's or without its query. */
export function listAt(request: Request, path: string, search = ''): Request {
  const url = new URL(request.url);
  url.pathname = `/2018-10-31/${path}`;
  url.search = search;
  return new Request(url, { headers: request.headers });
}
