import type { LayersListItem, LayerVersionsListItem } from '@aws-sdk/client-lambda';

/** Where the list of a region is. */
export interface Cursor {
  /** Marker of the next page; absent before the first and after the last. */
  readonly marker?: string;
  /** Whether the last page was read. */
  readonly isDone: boolean;
  /** Layers that were read and stand behind what can be shown: another region may still have names before them. */
  readonly held: readonly LayersListItem[];
}

/** Cursors by region. */
export type Cursors = Readonly<Record<string, Cursor>>;

/** A layer in all regions that are shown. */
export interface Row {
  readonly name: string;
  /** Its newest matching version by region; regions that do not have it are absent. */
  readonly newest: Readonly<Record<string, LayerVersionsListItem>>;
}

/** The beginning of every list. */
export const cursorsOf = (regions: readonly string[]): Cursors =>
  Object.fromEntries(regions.map((region) => [region, { isDone: false, held: [] }]));

/** Regions whose next page is needed before anything more can be shown. */
export const wanting = (cursors: Cursors): readonly string[] =>
  Object.entries(cursors).flatMap(([region, { isDone, held }]) => (!isDone && held.length === 0 ? [region] : []));

/**
 * Merges lists of regions, which all are in order of name (observed of AWS), into rows: as far as every region that has
 * more pages has been read.
 */
export function merge(cursors: Cursors): { readonly rows: readonly Row[]; readonly next: Cursors } {
  const unfinished = Object.values(cursors).filter(({ isDone }) => !isDone);
  const ends = unfinished.map(({ held }) => held.at(-1)?.LayerName ?? '');
  const end = ends.length === 0 ? undefined : ends.reduce((one, other) => (one < other ? one : other));
  const isShown = ({ LayerName = '' }: LayersListItem): boolean => end === undefined || LayerName <= end;
  const rows = new Map<string, Record<string, LayerVersionsListItem>>();
  for (const [region, { held }] of Object.entries(cursors))
    for (const { LayerName = '', LatestMatchingVersion } of held.filter(isShown)) {
      const newest = rows.get(LayerName) ?? {};
      rows.set(LayerName, newest);
      if (LatestMatchingVersion !== undefined) newest[region] = LatestMatchingVersion;
    }
  return {
    rows: [...rows]
      .map(([name, newest]) => ({ name, newest }))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    next: Object.fromEntries(
      Object.entries(cursors).map(([region, cursor]) => [
        region,
        { ...cursor, held: cursor.held.filter((layer) => !isShown(layer)) },
      ]),
    ),
  };
}

/** Whether regions have other versions of a layer as their newest, or none. */
export const isSkewed = ({ newest }: Row, regions: readonly string[]): boolean =>
  new Set(regions.map((region) => newest[region]?.Version)).size > 1;
