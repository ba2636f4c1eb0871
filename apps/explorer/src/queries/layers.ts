import type { LayersListItem } from '@aws-sdk/client-lambda';
import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import type { VersionFilter } from './versions.ts';

/** A page of the list of a region. */
export interface LayersPage {
  readonly layers: readonly LayersListItem[];
  /** Marker of the next page; absent after the last. */
  readonly marker: string | undefined;
  /** When it was read, in milliseconds since 1970. */
  readonly readAt: number;
}

/** Pages of one region, as they are kept. */
export type LayersPages = InfiniteData<LayersPage>;

/** The layers of a region by name, page by page, filtered by the API. */
export const layersQuery = (backend: Backend, region: string, { runtime, architecture }: VersionFilter) =>
  infiniteQueryOptions({
    queryKey: ['layers', backend, region, runtime, architecture],
    queryFn: async ({ pageParam, signal }): Promise<LayersPage> => {
      const { Layers: layers = [], NextMarker: marker } = await call(backend, region, (client, { ListLayersCommand }) =>
        client.send(
          new ListLayersCommand({
            ...(pageParam !== undefined && { Marker: pageParam }),
            // The SDK's enum leaves out runtimes that the filter takes.
            ...(runtime !== undefined && { CompatibleRuntime: runtime as never }),
            ...(architecture !== undefined && { CompatibleArchitecture: architecture }),
          }),
          { abortSignal: signal },
        ),
      );
      return { layers, marker, readAt: Date.now() };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ marker }) => marker,
    // A long list is hundreds of calls: it stays, with the time beside it, until somebody asks for it again.
    staleTime: Infinity,
    gcTime: Infinity,
  });
