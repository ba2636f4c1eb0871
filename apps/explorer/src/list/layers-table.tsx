import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readSearch, type Search } from '../app/search.ts';
import { DataTable } from '../table/data-table.tsx';
import { useNarrow } from '../table/use-narrow.ts';
import { columnsOf } from './columns.tsx';
import { isSkewed, type Row } from './merge.ts';
import { SORTS } from './sort-rows.ts';
import type { Layers } from './use-layers.ts';
import { useSame } from './use-same.ts';

/** Layers as a table, regions side by side. Only what is all here can be sorted. */
export function LayersTable(props: {
  readonly search: Search;
  /** Those of the layers that are shown, in the order in which they are. */
  readonly rows: readonly Row[];
  readonly layers: Layers;
}) {
  const { search, rows, layers } = props;
  const { regions, isFetching, more } = layers;
  const silent = useSame(layers.silent.map(({ region }) => region));
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const columns = useMemo(() => columnsOf(regions, silent, isNarrow), [regions, silent, isNarrow]);
  const { sort } = search;
  const turn = (column: string): void =>
    void navigate({ to: '/', search: readSearch({ ...search, sort: sort === column ? `-${column}` : column }) });
  const rest = isNarrow ? '' : ' 7rem minmax(15rem, 3fr) minmax(7rem, 2fr)';
  // A region that is behind the others is read on as soon as its cells are in sight.
  const known = rows.findIndex(({ unknown }) => unknown.some((region) => !silent.includes(region)));
  return (
    <DataTable
      label="Layers"
      columns={columns}
      rows={rows}
      rowId={({ name }) => name}
      rowClass={(row) => (isSkewed(row, regions) ? 'skewed' : '')}
      template={`minmax(13rem, 2fr) repeat(${regions.length}, minmax(5rem, 8rem))${rest}`}
      isFetching={isFetching}
      more={more}
      known={known === -1 ? rows.length : known}
      sorting={{
        columns: SORTS,
        by: more === undefined ? sort?.replace('-', '') : undefined,
        isFalling: sort?.startsWith('-') ?? false,
        turn,
      }}
    />
  );
}
