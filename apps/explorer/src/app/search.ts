import { ARCHITECTURES, type Architecture, isRegion, type Runtime, RUNTIMES } from '@org/layers-model';
import { type Backend, BACKENDS } from '../backend/backend.ts';

/** What is shown, as the URL says it: every view can be linked to, and the browser's way back works. */
export interface Search {
  readonly backend?: Backend | undefined;
  /** Regions side by side, with commas. */
  readonly regions?: string | undefined;
  readonly runtime?: Runtime | undefined;
  readonly architecture?: Architecture | undefined;
  /** Part of a name. */
  readonly name?: string | undefined;
  /** A column of the table of layers, with a minus before it where it falls. */
  readonly sort?: string | undefined;
  /** What stands open beside the view. */
  readonly panel?: 'faults' | undefined;
}

/** Reads a URL's query; what makes no sense is left out, as links may be old or cut. */
export function readSearch(given: Readonly<Record<string, unknown>>): Search {
  const { backend, regions, runtime, architecture, name, sort, panel } = given;
  const named = typeof regions === 'string' ? regions.split(',').filter(isRegion) : [];
  return {
    ...(BACKENDS.includes(backend as Backend) && { backend: backend as Backend }),
    ...(named.length > 0 && { regions: [...new Set(named)].join(',') }),
    ...(typeof runtime === 'string' && Object.hasOwn(RUNTIMES, runtime) && { runtime: runtime as Runtime }),
    ...(ARCHITECTURES.includes(architecture as Architecture) && { architecture: architecture as Architecture }),
    ...(typeof name === 'string' && name !== '' && { name }),
    ...(typeof sort === 'string' && /^-?(name|created)$/.test(sort) && { sort }),
    ...(panel === 'faults' && { panel }),
  };
}

/** What a link to another view keeps: who answers, in which regions, and what stands beside. */
export const keptOf = ({ backend, regions, panel }: Search): Search => ({ backend, regions, panel });

/** The regions of a search, the usual one where it names none. */
export const regionsOf = ({ regions = 'us-east-1' }: Search): readonly string[] => regions.split(',');

/** What the view of a layer shows beside that. */
export interface LayerSearch {
  /** One or two versions to be compared, with a comma. */
  readonly compare?: string | undefined;
  /** A version of somebody else's layer, from which newer ones are looked for. */
  readonly from?: number | undefined;
}

/** Reads what of a URL's query is about a layer. */
export function readLayerSearch({ compare, from }: Readonly<Record<string, unknown>>): LayerSearch {
  return {
    ...(typeof compare === 'string' && /^\d+(,\d+)?$/.test(compare) && { compare }),
    ...(typeof from !== 'object' && /^\d{1,15}$/.test(from as string) && { from: Number(from) }),
  };
}

/**
 * A reader whose result says of all its members what they are. The router puts what is read over what stands in the
 * address: what makes no sense has to be taken away by name.
 */
export const reading =
  <T extends object>(
    read: (given: Readonly<Record<string, unknown>>) => T,
    ...members: readonly (keyof T & string)[]
  ) =>
  (given: Readonly<Record<string, unknown>>): T => ({
    ...(Object.fromEntries(members.map((member) => [member, undefined])) as T),
    ...read(given),
  });

/** A URL's query as plain texts: a layer may be called 123, or true. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

/** The same the other way round; ARNs and lists stay readable. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]))
    .toString()
    .replaceAll('%2C', ',')
    .replaceAll('%3A', ':');
  return query === '' ? '' : `?${query}`;
}
