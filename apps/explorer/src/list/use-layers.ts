import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { regionsOf, type Search } from '../app/search.ts';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import { type Cursor, type Cursors, cursorsOf, merge, type Row, wanting } from './merge.ts';

/** Rows that were read together, and where every list is now. */
interface Page {
  readonly rows: readonly Row[];
  readonly next: Cursors;
}

/** The layers of all regions of a search, page by page, filtered by the API. */
export function useLayers(backend: Backend, search: Search): UseInfiniteQueryResult<InfiniteData<Page>> {
  const { runtime, architecture } = search;
  const regions = regionsOf(search);
  return useInfiniteQuery({
    queryKey: ['layers', backend, regions, runtime, architecture],
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const wanted = wanting(pageParam);
      const read = await Promise.all(
        wanted.map(
          async (region) => [region, await nextPage(backend, search, region, pageParam[region]!, signal)] as const,
        ),
      );
      return merge({ ...pageParam, ...Object.fromEntries(read) });
    },
    initialPageParam: cursorsOf(regions),
    getNextPageParam: ({ next }) => (wanting(next).length > 0 ? next : undefined),
  });
}

async function nextPage(
  backend: Backend,
  { runtime, architecture }: Search,
  region: string,
  { marker }: Cursor,
  abortSignal: AbortSignal,
): Promise<Cursor> {
  const { Layers: held = [], NextMarker } = await call(backend, region, (client, { ListLayersCommand }) =>
    client.send(
      new ListLayersCommand({
        ...(marker !== undefined && { Marker: marker }),
        ...(runtime !== undefined && { CompatibleRuntime: runtime as never }),
        ...(architecture !== undefined && { CompatibleArchitecture: architecture }),
      }),
      { abortSignal },
    ),
  );
  return NextMarker === undefined ? { isDone: true, held } : { isDone: false, held, marker: NextMarker };
}
