import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { readSearch, type Search } from '../app/search.ts';
import { DataTable } from '../table/data-table.tsx';
import { useNarrow } from '../table/use-narrow.ts';
import { columnsOf } from './columns.tsx';
import { isSkewed, type Row } from './merge.ts';
import { SORTS } from './sort-rows.ts';

/** Layers as a table, regions side by side. Only what is all here can be sorted. */
export function LayersTable(props: {
  readonly search: Search;
  readonly rows: readonly Row[];
  readonly regions: readonly string[];
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
}) {
  const { search, rows, regions, isFetching, more } = props;
  const navigate = useNavigate();
  const isNarrow = useNarrow();
  const columns = useMemo(() => columnsOf(regions, isNarrow), [regions.join(','), isNarrow]);
  const { sort } = search;
  const turn = (column: string): void =>
    void navigate({
      to: '/',
      search: readSearch({ ...search, sort: sort === column ? `-${column}` : column }),
      replace: true,
    });
  const rest = isNarrow ? '' : ' 7rem minmax(15rem, 3fr) minmax(7rem, 2fr)';
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
      sorting={{
        columns: SORTS,
        by: more === undefined ? sort?.replace('-', '') : undefined,
        isFalling: sort?.startsWith('-') ?? false,
        turn,
      }}
    />
  );
}
