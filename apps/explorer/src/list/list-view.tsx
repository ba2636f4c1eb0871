import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { Waiting } from '../parts/waiting.tsx';
import { Filters } from './filters.tsx';
import { LayersTable } from './layers-table.tsx';
import { ListStatus } from './list-status.tsx';
import { SilentRegions } from './silent-regions.tsx';
import { sortRows } from './sort-rows.ts';
import { useLayers } from './use-layers.ts';

/** The layers of one's own account, regions side by side. */
export function ListView() {
  const search = useSearch({ from: '__root__' });
  const { backend } = useAnswering();
  const layers = useLayers(backend, search);
  const { silent, more, isFetching } = layers;
  const { name = '', sort } = search;
  const rows = useMemo(() => layers.rows.filter((row) => row.name.includes(name)), [layers.rows, name]);
  const isOrdered = sort === undefined || more !== undefined;
  const sorted = useMemo(() => (isOrdered ? rows : sortRows(rows, sort)), [rows, sort, isOrdered]);
  // Only all of them can be sorted, or searched by name: AWS does neither.
  const needsAll = sort !== undefined || name !== '';
  useEffect(() => {
    if (needsAll && !isFetching) more?.();
  });
  const throttled = silent.find(({ failures }) => failures !== undefined);
  const isEmpty = rows.length === 0 && silent.length === 0 && more === undefined;
  return (
    <>
      <title>Layers</title>
      <h1>Layers</h1>
      <Filters search={search} />
      {throttled !== undefined || (isFetching && rows.length === 0) ? (
        <Waiting what="layers" failures={throttled?.failures ?? 0} reason={throttled?.error} />
      ) : (
        <ListStatus count={rows.length} layers={layers} sort={sort} />
      )}
      <SilentRegions silent={silent} of={layers.regions.length} />
      {rows.length > 0 && <LayersTable search={search} rows={sorted} layers={layers} />}
      {isEmpty && <p className="empty">No layers match. Take a filter away, or look in another region.</p>}
    </>
  );
}
