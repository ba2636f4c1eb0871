import { queryOptions } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import { call } from '../backend/client.ts';
import type { Address } from './address.ts';
import { polite } from './polite.ts';

/** The policy of a version, as the text that AWS keeps; `null` for one that nobody shared, for which AWS answers 404. */
export const policyQuery = (backend: Backend, { region, LayerName }: Address, VersionNumber: number) =>
  queryOptions({
    queryKey: ['policy', backend, region, LayerName, VersionNumber],
    queryFn: ({ signal }) =>
      polite(
        () =>
          call(backend, region, async (client, { GetLayerVersionPolicyCommand }) => {
            try {
              const command = new GetLayerVersionPolicyCommand({ LayerName, VersionNumber });
              const { Policy = null, RevisionId } = await client.send(command, { abortSignal: signal });
              return Policy === null ? null : { Policy, RevisionId };
            } catch (error) {
              if (error instanceof Error && error.name === 'ResourceNotFoundException') return null;
              throw error;
            }
          }),
        signal,
      ),
  });
