import type { RegionResult } from './use-region-lists.ts';

/** What became of a region that does not answer. */
export interface Silence {
  readonly region: string;
  readonly error: unknown;
  /** How often it was asked, where it is asked again by itself. */
  readonly failures?: number;
  /** Asks again for what it did not answer. */
  readonly retry: () => void;
}

/** Whether a region failed, or is asked again after it was throttled. */
export const isSilent = ({ isFetching, failureCount, error }: RegionResult): boolean =>
  isFetching ? failureCount > 0 : error !== null;

/** The regions that do not answer. */
export const silentOf = (regions: readonly string[], results: readonly RegionResult[]): readonly Silence[] =>
  results.flatMap((result, index) => {
    if (!isSilent(result)) return [];
    const { isFetching, failureCount, failureReason, error, isFetchNextPageError, fetchNextPage, refetch } = result;
    return {
      region: regions[index]!,
      retry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
      ...(isFetching ? { error: failureReason, failures: failureCount } : { error }),
    };
  });
