import { InfiniteQueryObserver, type InfiniteQueryObserverResult, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Backend } from '../backend/backend.ts';
import { type LayersPages, layersQuery } from '../queries/layers.ts';
import type { VersionFilter } from '../queries/versions.ts';
import { isSame } from './use-same.ts';

/** What is known of the list of a region, and ways to read on. */
export type RegionResult = InfiniteQueryObserverResult<LayersPages>;

/** The lists of regions, in their order. Each is read and kept by itself; React Query has no hook for several. */
export function useRegionLists(
  backend: Backend,
  regions: readonly string[],
  { runtime, architecture }: VersionFilter,
): readonly RegionResult[] {
  const queries = useQueryClient();
  const observers = useMemo(
    () =>
      regions.map(
        (region) => new InfiniteQueryObserver(queries, layersQuery(backend, region, { runtime, architecture })),
      ),
    [queries, backend, regions, runtime, architecture],
  );
  const results = useRef<readonly RegionResult[]>([]);
  const subscribe = useCallback(
    (changed: () => void) => {
      const leaves = observers.map((observer) => observer.subscribe(changed));
      // Whoever observes the same lists next does so before: what nobody waits for would be given up.
      return () => queueMicrotask(() => leaves.forEach((leave) => leave()));
    },
    [observers],
  );
  return useSyncExternalStore(subscribe, () => {
    const now = observers.map((observer) => observer.getCurrentResult());
    if (!isSame(now, results.current)) results.current = now;
    return results.current;
  });
}
