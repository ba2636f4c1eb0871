import type { QueryClient } from '@tanstack/react-query';
import type { Backend } from '../backend/backend.ts';
import { type Address, nameOf } from './address.ts';
import type { LayersPage, LayersPages } from './layers.ts';

/** Forgets what a change of a layer made untrue: the layer, and the lists of its region from where it stands in them. */
export async function forgetLayer(queries: QueryClient, backend: Backend, address: Address): Promise<void> {
  const { region } = address;
  const lists = queries.getQueryCache().findAll({ queryKey: ['layers', backend, region] });
  await Promise.all([
    ...lists.map(({ queryKey }) => forgetFrom(queries, queryKey, nameOf(address))),
    // By region: a layer is asked for by its name here, and by its ARN there.
    ...['versions', 'version', 'policy', 'newest'].map((what) =>
      queries.invalidateQueries({ queryKey: [what, backend, region] }),
    ),
  ]);
}

/** Pages before the one that has the layer, or would have it, stay: long lists are not read again for one change. */
async function forgetFrom(queries: QueryClient, queryKey: readonly unknown[], name: string): Promise<void> {
  const known = queries.getQueryData<LayersPages>(queryKey);
  const count = known?.pages.findIndex((page) => reaches(page, name)) ?? 0;
  if (known === undefined || count === -1) return;
  if (count === 0) return await queries.resetQueries({ queryKey, exact: true });
  queries.setQueryData<LayersPages>(queryKey, {
    pages: known.pages.slice(0, count),
    pageParams: known.pageParams.slice(0, count),
  });
}

const reaches = ({ layers, marker }: LayersPage, name: string): boolean =>
  marker === undefined || name <= (layers.at(-1)?.LayerName ?? '');
