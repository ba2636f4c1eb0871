import type { LayersListItem, LayerVersionsListItem } from '@aws-sdk/client-lambda';

/** What was read of the list of a region. */
export interface RegionList {
  readonly region: string;
  /** Its layers in order of name, as far as it was read. */
  readonly layers: readonly LayersListItem[];
  /** Whether that is all of it. */
  readonly isWhole: boolean;
  /** Whether no other region waits for it: it failed, or is throttled. */
  readonly isStopped: boolean;
}

/** A layer in all regions that are shown. */
export interface Row {
  readonly name: string;
  /** Its newest matching version by region; regions that do not have it are absent. */
  readonly newest: Readonly<Record<string, LayerVersionsListItem>>;
  /** Regions whose lists were not read as far as its name: whether they have it is not known. */
  readonly unknown: readonly string[];
}

/** The name that a list was read to. */
const lastOf = ({ layers }: RegionList): string => layers.at(-1)?.LayerName ?? '';

const awaited = (lists: readonly RegionList[]): readonly RegionList[] =>
  lists.filter(({ isWhole, isStopped }) => !isWhole && !isStopped);

const byCode = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Regions whose next page is needed before anything more can be shown. */
export function wanting(lists: readonly RegionList[]): readonly string[] {
  const open = awaited(lists);
  const [first] = open.map(lastOf).toSorted(byCode);
  return open.filter((list) => lastOf(list) === first).map(({ region }) => region);
}

/** The name as far as which rows can be shown: every region that is waited for was read to it. */
export function endOf(lists: readonly RegionList[]): string {
  const open = awaited(lists);
  const ends = (open.length === 0 ? lists : open).map(lastOf).toSorted(byCode);
  return (open.length === 0 ? ends.at(-1) : ends[0]) ?? '';
}

/** Of most rows all is known. */
const NONE: readonly string[] = [];

/**
 * Merges lists of regions, which all are in order of name (observed of AWS), into rows.
 *
 * @param end - the name of the last row; some regions may not have been read as far.
 */
export function merge(lists: readonly RegionList[], end: string): readonly Row[] {
  const rows = new Map<string, Record<string, LayerVersionsListItem>>();
  for (const { region, layers } of lists)
    for (const { LayerName = '', LatestMatchingVersion } of layers) {
      if (LayerName > end) continue;
      const newest = rows.get(LayerName) ?? {};
      rows.set(LayerName, newest);
      if (LatestMatchingVersion !== undefined) newest[region] = LatestMatchingVersion;
    }
  const behind = lists.filter((list) => !list.isWhole && lastOf(list) < end);
  return [...rows]
    .toSorted(([one], [other]) => byCode(one, other))
    .map(([name, newest]) => ({
      name,
      newest,
      unknown: behind.length === 0 ? NONE : behind.filter((list) => lastOf(list) < name).map(({ region }) => region),
    }));
}

/** Whether regions have other versions of a layer as their newest, or none; those of which it is not known do not count. */
export const isSkewed = ({ newest, unknown }: Row, regions: readonly string[]): boolean =>
  new Set(regions.filter((region) => !unknown.includes(region)).map((region) => newest[region]?.Version)).size > 1;
