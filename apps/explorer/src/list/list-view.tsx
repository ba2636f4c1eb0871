import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useAnswering } from '../app/use-answering.ts';
import { Waiting } from '../parts/waiting.tsx';
import { Filters } from './filters.tsx';
import { LayersTable } from './layers-table.tsx';
import { ListStatus } from './list-status.tsx';
import { NoLayers } from './no-layers.tsx';
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
  const part = name.trim().toLowerCase();
  const rows = useMemo(() => layers.rows.filter((row) => row.name.toLowerCase().includes(part)), [layers.rows, part]);
  const isOrdered = sort === undefined || more !== undefined;
  const sorted = useMemo(() => (isOrdered ? rows : sortRows(rows, sort)), [rows, sort, isOrdered]);
  // Only all of them can be sorted, or searched by name: AWS does neither.
  const needsAll = sort !== undefined || name !== '';
  useEffect(() => {
    if (needsAll && !isFetching) more?.();
  });
  const throttled = silent.find(({ failures }) => failures !== undefined);
  const isAwaited = throttled !== undefined || (isFetching && rows.length === 0);
  return (
    <>
      <title>Layers</title>
      <h1>Layers</h1>
      <Filters search={search} />
      {isAwaited && (
        <Waiting
          what="layers"
          failures={throttled?.failures ?? 0}
          reason={throttled?.error}
          where={layers.regions.length > 1 ? throttled?.region : undefined}
        />
      )}
      {/* What was read stays to be read again while more is awaited. */}
      {(!isAwaited || layers.readAt < Infinity) && <ListStatus count={rows.length} layers={layers} sort={sort} />}
      <SilentRegions silent={silent} of={layers.regions.length} />
      {rows.length > 0 && <LayersTable search={search} rows={sorted} layers={layers} />}
      {rows.length === 0 && more === undefined && <NoLayers search={search} layers={layers} />}
    </>
  );
}
