import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import type { Address } from './address.ts';

/** Reads again what a change of a layer made untrue: the layer, and the lists that it stands in. */
export async function forgetLayer(queries: QueryClient, backend: Backend, { region }: Address): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['layers', backend] }),
    // By region: a layer is asked for by its name here, and by its ARN there.
    ...['versions', 'version', 'policy', 'newest'].map((what) =>
      queries.invalidateQueries({ queryKey: [what, backend, region] }),
    ),
  ]);
}
