import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import type { Address } from './address.ts';
import { callPolitely } from './polite.ts';

/** The policy of a version, as the text that AWS keeps; `null` for one that nobody shared, for which AWS answers 404. */
export const policyQuery = (backend: Backend, { region, LayerName }: Address, VersionNumber: number) =>
  queryOptions({
    queryKey: ['policy', backend, region, LayerName, VersionNumber],
    queryFn: ({ signal }) =>
      callPolitely(backend, region, signal, async (client, { GetLayerVersionPolicyCommand }) => {
        try {
          const command = new GetLayerVersionPolicyCommand({ LayerName, VersionNumber });
          return (await client.send(command, { abortSignal: signal })).Policy ?? null;
        } catch (error) {
          if (error instanceof Error && error.name === 'ResourceNotFoundException') return null;
          throw error;
        }
      }),
  });
