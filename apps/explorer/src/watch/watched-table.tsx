import { parseReference } from '@org/layers-client';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { keptOf } from '../app/search.ts';
import type { Backend } from '../backend/backend.ts';
import { DataTable } from '../table/data-table.tsx';
import { columnsFor } from '../table/features.ts';
import { useNarrow } from '../table/use-narrow.ts';
import { NewestCell } from './newest-cell.tsx';
import { watch, type Watched } from './watched.ts';

const helper = columnsFor<Watched>();

/** The layers that are watched, each with its newest version. */
export function WatchedTable(props: {
  readonly backend: Backend;
  readonly layers: readonly Watched[];
  readonly changed: () => void;
  readonly remove: (layer: Watched) => void;
}) {
  const { backend, layers, changed, remove } = props;
  const isNarrow = useNarrow();
  const columns = useMemo(() => columnsOf(backend, changed, remove, isNarrow), [backend, isNarrow]);
  return (
    <DataTable
      label="Watched layers"
      columns={columns}
      rows={layers}
      rowId={({ LayerName }) => LayerName}
      template={isNarrow ? 'minmax(9rem, 2fr) 8rem 6rem' : 'minmax(12rem, 2fr) 8rem 9rem 6rem minmax(10rem, 1fr) 7rem'}
    />
  );
}

function columnsOf(backend: Backend, changed: () => void, unwatch: (layer: Watched) => void, isNarrow: boolean) {
  const name = helper.display({
    id: 'name',
    header: 'Name',
    cell: ({ row: { original } }) => (
      <Link to="/layers/$layer" params={{ layer: original.LayerName }} search={keptOf} title={original.LayerName}>
        {parseReference(original.LayerName)?.arn?.name}
      </Link>
    ),
  });
  const newest = helper.display({
    id: 'newest',
    header: 'Newest',
    cell: ({ row: { original } }) => (
      <NewestCell
        backend={backend}
        layer={original}
        seen={(version) => {
          watch({ ...original, version });
          changed();
        }}
      />
    ),
  });
  const remove = helper.display({
    id: 'remove',
    header: () => <span className="hidden">Remove</span>,
    cell: ({ row: { original } }) => (
      <button
        type="button"
        onClick={() => unwatch(original)}
        aria-label={`Remove: watch ${original.LayerName} no longer`}
      >
        Remove
      </button>
    ),
  });
  if (isNarrow) return helper.columns([name, newest, remove]);
  return helper.columns([
    name,
    helper.display({
      id: 'region',
      header: 'Region',
      cell: ({ row }) => parseReference(row.original.LayerName)?.arn?.region,
    }),
    helper.display({
      id: 'account',
      header: 'Account',
      cell: ({ row }) => parseReference(row.original.LayerName)?.arn?.account,
    }),
    helper.accessor('version', { header: 'Seen', cell: ({ row }) => row.original.version || '' }),
    newest,
    remove,
  ]);
}
