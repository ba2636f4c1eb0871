import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import type { Address } from './address.ts';
import { callPolitely } from './polite.ts';

/** All members of a version, with a link to its archive that holds for ten minutes. */
export const versionQuery = (backend: Backend, { region, LayerName }: Address, VersionNumber: number) =>
  queryOptions({
    queryKey: ['version', backend, region, LayerName, VersionNumber],
    queryFn: ({ signal }) =>
      callPolitely(backend, region, signal, (client, { GetLayerVersionCommand }) =>
        client.send(new GetLayerVersionCommand({ LayerName, VersionNumber }), { abortSignal: signal }),
      ),
    // Versions never change; links do, and whoever needs one asks again.
    staleTime: Infinity,
  });
