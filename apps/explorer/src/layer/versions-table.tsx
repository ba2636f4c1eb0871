import type { LayerVersionsListItem } from '@aws-sdk/client-lambda';
import { useMemo } from 'react';
import { DataTable } from '../table/data-table.tsx';
import { useNarrow } from '../table/use-narrow.ts';
import type { Address } from '../queries/address.ts';
import { columnsOf } from './columns.tsx';

/** Versions as a table. What their list does not say, size and access, is asked for the rows in sight. */
export function VersionsTable(props: {
  readonly address: Address;
  readonly versions: readonly LayerVersionsListItem[];
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
}) {
  const { address, versions, isFetching, more } = props;
  const isNarrow = useNarrow();
  const columns = useMemo(() => columnsOf(address, isNarrow), [address.region, address.LayerName, isNarrow]);
  return (
    <DataTable
      label="Versions"
      columns={columns}
      rows={versions}
      rowId={({ Version }) => String(Version)}
      template={
        isNarrow
          ? '1.5rem 4.5rem 7.5rem 1fr'
          : '1.5rem 4.5rem 7.5rem 5.5rem minmax(11rem, 2fr) minmax(12rem, 3fr) 8rem minmax(5rem, 1fr) minmax(6rem, 1fr)'
      }
      isFetching={isFetching}
      more={more}
    />
  );
}
