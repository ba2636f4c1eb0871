import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { regionsOf, type Search } from '../app/search.ts';
import type { Backend } from '../backend/backend.ts';
import { type LayersPages, layersQuery } from '../queries/layers.ts';
import { endOf, merge, type RegionList, type Row, wanting } from './merge.ts';
import { isSilent, type Silence, silentOf } from './silence.ts';
import { useEnd } from './use-end.ts';
import { type RegionResult, useRegionLists } from './use-region-lists.ts';
import { useSame } from './use-same.ts';

/** The layers of regions, as far as they were read. */
export interface Layers {
  readonly regions: readonly string[];
  readonly rows: readonly Row[];
  /** Regions that do not answer. */
  readonly silent: readonly Silence[];
  /** Whether that is all of them. */
  readonly isWhole: boolean;
  /** Reads on; absent where all was read that can be. */
  readonly more: (() => void) | undefined;
  /** Whether what comes next is under way. */
  readonly isFetching: boolean;
  /** When the oldest of what is shown was read, in milliseconds since 1970; Infinity where nothing was. */
  readonly readAt: number;
  /** Reads all of it again, beginning with the first pages. */
  readonly readAgain: () => void;
}

/** The layers of all regions of a search, filtered by the API. */
export function useLayers(backend: Backend, search: Search): Layers {
  const queries = useQueryClient();
  const regions = useSame(regionsOf(search));
  const results = useRegionLists(backend, regions, search);
  const lists = useLists(regions, results);
  const end = useEnd(`${backend} ${search.runtime} ${search.architecture}`, endOf(lists));
  const rows = useMemo(() => merge(lists, end), [lists, end]);
  const next = wanting(lists).map((region) => results[regions.indexOf(region)]!);
  const more = (): void => {
    for (const { isFetching, fetchNextPage } of next) if (!isFetching) void fetchNextPage();
  };
  const readAgain = (): void => {
    for (const [index, { refetch }] of results.entries()) {
      queries.setQueryData(layersQuery(backend, regions[index]!, search).queryKey, firstOf);
      void refetch();
    }
  };
  return {
    regions,
    rows,
    silent: silentOf(regions, results),
    isWhole: lists.every(({ isWhole }) => isWhole),
    more: next.length > 0 ? more : undefined,
    isFetching: next.some(({ isFetching, data }) => isFetching || data === undefined),
    readAt: Math.min(...results.flatMap(({ data }) => data?.pages ?? []).map(({ readAt }) => readAt)),
    readAgain,
  };
}

const firstOf = (known: LayersPages | undefined): LayersPages | undefined =>
  known && { pages: known.pages.slice(0, 1), pageParams: known.pageParams.slice(0, 1) };

/** The lists of regions, the same as long as nothing is new in them. */
function useLists(regions: readonly string[], results: readonly RegionResult[]): readonly RegionList[] {
  const pages = useSame(results.map(({ data }) => data?.pages));
  const stopped = useSame(results.map(isSilent));
  return useMemo(
    () =>
      regions.map((region, index) => ({
        region,
        layers: pages[index]?.flatMap(({ layers }) => layers) ?? [],
        isWhole: pages[index] !== undefined && pages[index].at(-1)?.marker === undefined,
        isStopped: stopped[index]!,
      })),
    [regions, pages, stopped],
  );
}
