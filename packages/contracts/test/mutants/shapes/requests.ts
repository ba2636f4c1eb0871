import { isAdd, isGet, isListLayers, isListVersions, isPolicy } from '../mutant.ts';

export const isList = (request: Request): boolean => isListLayers(request) || isListVersions(request);

export const isByArn = ({ url }: Request): boolean => new URL(url).searchParams.get('find') === 'LayerVersion';

/** Whether a request reads one version, by name or by ARN. */
export const isOneVersion = (request: Request): boolean => isGet(request) || isByArn(request);

export const isOfPolicy = (request: Request): boolean => isAdd(request) || isPolicy(request);

/** Strikes successes of some requests. */
export const success =
  (strikes: (request: Request) => boolean) =>
  ({ ok }: Response, request: Request): boolean =>
    ok && strikes(request);

/** The versions on a page of either list. */
export const itemsOf = (page: any): any[] =>
  page.LayerVersions ?? page.Layers.map((layer: any) => layer.LatestMatchingVersion);

/** An object without its nulls. */
export const withoutNulls = (members: object): any =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));

/** An object whose members come by the alphabet. */
export const byAlphabet = (members: object): any =>
  Object.fromEntries(Object.entries(members).toSorted(([left], [right]) => (left < right ? -1 : 1)));
