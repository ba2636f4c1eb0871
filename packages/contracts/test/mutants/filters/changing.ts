import type { Fake } from '@org/layers-fake';
import { isListLayers, isListVersions, jsonOf, type Mutant, to, withText } from '../mutant.ts';

export const isList = (request: Request): boolean => isListLayers(request) || isListVersions(request);
export const rowsOf = (page: any): any[] => page.Layers ?? page.LayerVersions;
export const keyOf = (row: any): string => row.LayerName ?? String(row.Version);
export const has = (request: Request, ...names: readonly string[]): boolean =>
  names.every((name) => new URL(request.url).searchParams.has(name));

export const RUNTIME = 'CompatibleRuntime';
export const ARCHITECTURE = 'CompatibleArchitecture';

/** The page that the same request would be answered with, some of its parameters left out. */
export async function pageWithout(fake: Fake, request: Request, ...names: readonly string[]): Promise<any> {
  const url = new URL(request.url);
  for (const name of names) url.searchParams.delete(name);
  return await jsonOf(await fake.fetch(to(url, request)));
}

/** Changes pages of certain requests; what is asked beside them is without the filters. */
export const changing =
  (strikes: (request: Request) => boolean, change: (page: any, fake: Fake, request: Request) => Promise<any[]>) =>
  (fake: Fake): Fake['fetch'] =>
  async (request) => {
    const answer = await fake.fetch(request);
    if (!answer.ok || !strikes(request)) return answer;
    const page = await jsonOf(answer);
    const rows = await change(page, fake, request);
    const member = page.Layers === undefined ? 'LayerVersions' : 'Layers';
    return withText(answer, JSON.stringify({ ...page, [member]: rows }));
  };

/** Answers the same list the same way until something happens. */
export const remembering =
  (forgets: (request: Request) => boolean) =>
  (fake: Fake): Fake['fetch'] => {
    const pages = new Map<string, string>();
    return async (request) => {
      if (forgets(request)) pages.clear();
      const answer = await fake.fetch(request);
      if (!answer.ok || !isList(request) || !has(request, RUNTIME)) return answer;
      const text = pages.get(request.url) ?? (await answer.clone().text());
      pages.set(request.url, text);
      return withText(answer, text);
    };
  };

/** Lists what a request signed for elsewhere would be shown, too. */
export const alsoOf = (from: string, by: string): Mutant['around'] =>
  changing(
    (request) => isListLayers(request) && has(request, RUNTIME),
    async (page, fake, request) => {
      const headers = new Headers(request.headers);
      headers.set('authorization', headers.get('authorization')!.replace(from, by));
      const elsewhere = await fake.fetch(new Request(request.url.replace(from, by), { headers }));
      return [...page.Layers, ...(await jsonOf(elsewhere)).Layers];
    },
  );
