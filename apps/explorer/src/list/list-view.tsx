import { explain } from '@org/layers-client';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { regionsOf } from '../app/search.ts';
import { Filters } from './filters.tsx';
import { LayersTable } from './layers-table.tsx';
import { useLayers } from './use-layers.ts';

/** The layers of one's own account, regions side by side. */
export function ListView() {
  const search = useSearch({ from: '__root__' });
  const { data, error, fetchNextPage, hasNextPage, isFetching, refetch } = useLayers(search);
  const { name = '' } = search;
  const rows = useMemo(
    () => (data?.pages ?? []).flatMap((page) => page.rows).filter((row) => row.name.includes(name)),
    [data, name],
  );
  const failure = error === null ? undefined : explain(error);
  return (
    <>
      <h1>Layers</h1>
      <Filters search={search} />
      <p role="status">
        {isFetching ? 'Loading' : `${rows.length} layers${hasNextPage ? ' so far' : ''}, by name as AWS lists them`}
      </p>
      {failure !== undefined && (
        <p role="alert">
          {failure.sentence} {failure.next} <button onClick={() => void refetch()}>Try again</button>
        </p>
      )}
      {rows.length > 0 && (
        <LayersTable
          rows={rows}
          regions={regionsOf(search)}
          isFetching={isFetching}
          more={hasNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
      {rows.length === 0 && !isFetching && failure === undefined && (
        <p>No layers match. Take a filter away, or look in another region.</p>
      )}
    </>
  );
}
