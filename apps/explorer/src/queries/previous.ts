import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import type { Address } from './address.ts';

/** The newest version of a layer of one's own; `null` for a layer that has none yet. */
export const previousQuery = (backend: Backend, { region, LayerName }: Address) =>
  queryOptions({
    queryKey: ['versions', backend, region, LayerName, 'newest'],
    queryFn: ({ signal }) =>
      call(backend, region, async (client, { ListLayerVersionsCommand }) => {
        const command = new ListLayerVersionsCommand({ LayerName, MaxItems: 1 });
        const { LayerVersions = [] } = await client.send(command, { abortSignal: signal });
        return LayerVersions[0]?.Version ?? null;
      }),
  });
