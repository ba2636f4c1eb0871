import type { LayerVersionsListItem } from '@aws-sdk/client-lambda';
import { Link } from '@tanstack/react-router';
import { keptOf } from '../app/search.ts';
import { formatDate } from '../parts/format.ts';
import { Runtimes } from '../parts/runtimes.tsx';
import type { Address } from '../queries/address.ts';
import { columnsFor } from '../table/features.ts';
import { AccessCell } from './access-cell.tsx';
import { ChooseCell } from './choose-cell.tsx';
import { SizeCell } from './size-cell.tsx';

const helper = columnsFor<LayerVersionsListItem>();

/** The columns of the table of versions. */
export function columnsOf(address: Address, isNarrow: boolean) {
  const choose = helper.display({
    id: 'choose',
    header: () => <span className="hidden">Compare</span>,
    cell: ({ row }) => <ChooseCell version={row.original.Version ?? 0} />,
  });
  const version = helper.accessor('Version', {
    header: 'Version',
    cell: ({ row }) => (
      <Link
        to="/layers/$layer/$version"
        params={{ layer: address.LayerName, version: String(row.original.Version) }}
        search={keptOf}
      >
        {row.original.Version}
      </Link>
    ),
  });
  const created = helper.accessor('CreatedDate', {
    header: 'Created',
    cell: ({ row }) => formatDate(row.original.CreatedDate),
  });
  const access = helper.display({
    id: 'access',
    header: 'Shared with',
    cell: ({ row }) => <AccessCell address={address} version={row.original.Version ?? 0} />,
  });
  if (isNarrow) return helper.columns([choose, version, created, access]);
  return helper.columns([
    choose,
    version,
    created,
    helper.display({
      id: 'size',
      header: 'Size',
      cell: ({ row }) => <SizeCell address={address} version={row.original.Version ?? 0} />,
    }),
    access,
    helper.display({
      id: 'runtimes',
      header: 'Runtimes',
      cell: ({ row }) => <Runtimes names={row.original.CompatibleRuntimes} />,
    }),
    helper.display({
      id: 'architectures',
      header: 'Architectures',
      cell: ({ row }) => row.original.CompatibleArchitectures?.join(', ') ?? <span className="faint">any</span>,
    }),
    helper.accessor('LicenseInfo', { header: 'Licence' }),
    helper.accessor('Description', { header: 'Description' }),
  ]);
}
