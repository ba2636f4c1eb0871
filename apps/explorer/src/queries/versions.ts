import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Architecture, Runtime } from '@org/layers-model';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import type { Address } from './address.ts';

/** What the API filters versions by. */
export interface VersionFilter {
  readonly runtime?: Runtime | undefined;
  readonly architecture?: Architecture | undefined;
}

/** The versions of a layer, newest first, page by page; AWS lists them to their owner alone. */
export const versionsQuery = (backend: Backend, address: Address, { runtime, architecture }: VersionFilter) =>
  infiniteQueryOptions({
    queryKey: ['versions', backend, address.region, address.LayerName, runtime, architecture],
    queryFn: ({ pageParam, signal }) =>
      call(backend, address.region, (client, { ListLayerVersionsCommand }) =>
        client.send(
          new ListLayerVersionsCommand({
            LayerName: address.LayerName,
            ...(pageParam !== undefined && { Marker: pageParam }),
            // The SDK's enum leaves out runtimes that the filter takes.
            ...(runtime !== undefined && { CompatibleRuntime: runtime as never }),
            ...(architecture !== undefined && { CompatibleArchitecture: architecture }),
          }),
          { abortSignal: signal },
        ),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ NextMarker }) => NextMarker,
  });
