import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { regionsOf } from '../app/search.ts';
import { useAnswering } from '../app/use-answering.ts';
import { formatCount } from '../parts/format.ts';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { Filters } from './filters.tsx';
import { LayersTable } from './layers-table.tsx';
import { sortRows } from './sort-rows.ts';
import { useLayers } from './use-layers.ts';

/** The layers of one's own account, regions side by side. */
export function ListView() {
  const search = useSearch({ from: '__root__' });
  const { backend } = useAnswering();
  const { data, error, failureCount, failureReason, fetchNextPage, hasNextPage, isFetching, refetch } = useLayers(
    backend,
    search,
  );
  const { name = '', sort } = search;
  const rows = useMemo(
    () => (data?.pages ?? []).flatMap((page) => page.rows).filter((row) => row.name.includes(name)),
    [data, name],
  );
  const sorted = useMemo(
    () => (sort === undefined || hasNextPage ? rows : sortRows(rows, sort)),
    [rows, sort, hasNextPage],
  );
  // Only all of them can be sorted, or searched by name: AWS does neither.
  const needsAll = sort !== undefined || name !== '';
  useEffect(() => {
    if (needsAll && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [needsAll, hasNextPage, isFetching, error, fetchNextPage]);
  const isEmpty = rows.length === 0 && !isFetching && !hasNextPage && error === null;
  return (
    <>
      <title>Layers</title>
      <h1>Layers</h1>
      <Filters search={search} />
      {isFetching && (rows.length === 0 || failureCount > 0) ? (
        <Waiting what="layers" failures={failureCount} reason={failureReason} />
      ) : (
        <p role="status">{statusOf(rows.length, hasNextPage, sort)}</p>
      )}
      {error !== null && (
        <Trouble error={error} retry={() => void (data === undefined ? refetch() : fetchNextPage())} />
      )}
      {rows.length > 0 && (
        <LayersTable
          search={search}
          rows={sorted}
          regions={regionsOf(search)}
          isFetching={isFetching || error !== null}
          more={hasNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
      {isEmpty && <p className="empty">No layers match. Take a filter away, or look in another region.</p>}
    </>
  );
}

function statusOf(count: number, hasMore: boolean, sort: string | undefined): string {
  const layers = formatCount(count, 'layer');
  if (hasMore && sort !== undefined) return `${layers} so far: AWS does not sort, so they are sorted once all are here`;
  if (hasMore) return `${layers} so far, by name as AWS lists them`;
  return sort === undefined ? `${layers}, by name as AWS lists them` : `${layers}, sorted here`;
}
