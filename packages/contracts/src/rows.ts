import { parseLayerArn } from '@org/layers-model';
import { Inconclusive } from './driver/inconclusive.ts';
import { memberOf } from './driver/resolve.ts';
import type { Exchange, Observation, Pages } from './observation.ts';
import { type PopulationLayer, presentVersions } from './population.ts';
import type { Json } from './value.ts';

/** A row of either list, as far as laws over populations look at it. */
export interface Row {
  /** The layer's name within the case. */
  readonly name: string;
  readonly number: number;
  readonly CompatibleRuntimes?: readonly string[];
  readonly CompatibleArchitectures?: readonly string[];
}

/** One row, in a word. */
export const nameOf = ({ name, number }: Row): string => `${name}:${number}`;

interface Item {
  readonly LayerVersionArn?: string;
  readonly Version?: number;
  readonly CompatibleRuntimes?: readonly string[];
  readonly CompatibleArchitectures?: readonly string[];
}

/** The items of a page: versions, or the newest matching version of each layer. */
export const itemsOf = (page: Exchange): readonly Item[] =>
  (memberOf(page.output, 'Layers') as readonly { LatestMatchingVersion?: Item }[] | undefined)?.map(
    ({ LatestMatchingVersion }) => LatestMatchingVersion ?? {},
  ) ??
  (memberOf(page.output, 'LayerVersions') as readonly Item[] | undefined) ??
  [];

/** The marker of the next page, if any; `null` and absent are the same through the SDK. */
export const nextMarkerOf = (page: Exchange): Json | undefined => memberOf(page.output, 'NextMarker') ?? undefined;

/** The rows of a page that belong to the case: layers of others in the account do not count. */
export function rowsOf(page: Exchange, { world: { prefix }, population }: Observation<unknown>): readonly Row[] {
  const known = new Set(population.layers.map(({ name }) => name));
  return itemsOf(page).flatMap(({ LayerVersionArn = '', Version = 0, ...item }) => {
    const full = parseLayerArn(LayerVersionArn)?.name ?? '';
    const name = full.slice(prefix.length);
    const isOurs = prefix === '' ? known.has(full) : full.startsWith(prefix);
    return isOurs ? [{ name, number: Version, ...lists(item) }] : [];
  });
}

const lists = ({ CompatibleRuntimes, CompatibleArchitectures }: Item): Partial<Row> => ({
  ...(CompatibleRuntimes && { CompatibleRuntimes }),
  ...(CompatibleArchitectures && { CompatibleArchitectures }),
});

/** A page that shows rows of the case alone: between those of others nothing can be said of it as a whole. */
export function ownPage(page: Exchange, observation: Observation<unknown>): Exchange {
  if (page.fault === undefined && rowsOf(page, observation).length < itemsOf(page).length)
    throw new Inconclusive('layers of others stood on the page');
  return page;
}

/** The rows of all pages. */
export const allRows = ({ pages }: Pages, observation: Observation<unknown>): readonly Row[] =>
  pages.flatMap((page) => rowsOf(page, observation));

/** What a filter asks of a version: stated anew, of the documentation's wording. */
export const matches = (
  version: { readonly CompatibleRuntimes?: readonly string[]; readonly CompatibleArchitectures?: readonly string[] },
  filter: { readonly CompatibleRuntime?: string; readonly CompatibleArchitecture?: string },
): boolean =>
  (filter.CompatibleRuntime === undefined || version.CompatibleRuntimes?.includes(filter.CompatibleRuntime) === true) &&
  (filter.CompatibleArchitecture === undefined ||
    version.CompatibleArchitectures?.includes(filter.CompatibleArchitecture) === true);

/** The versions of a layer that are there and match, newest first, in a word each. */
export const wantedVersions = (layer: PopulationLayer, filter: Parameters<typeof matches>[1]): readonly string[] =>
  presentVersions(layer)
    .filter((version) => matches(version, filter))
    .map(({ number }) => `${layer.name}:${number}`);
