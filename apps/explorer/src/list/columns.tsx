import { Link } from '@tanstack/react-router';
import { keptOf } from '../app/search.ts';
import { formatDate } from '../parts/format.ts';
import { Runtimes } from '../parts/runtimes.tsx';
import { columnsFor } from '../table/features.ts';
import { isSkewed, type Row } from './merge.ts';
import { createdOf } from './sort-rows.ts';

const helper = columnsFor<Row>();

/** What is the same in every region, from the first that has the layer. */
const anyOf = ({ newest }: Row) => Object.values(newest)[0];

/** `LayerVersionArn` without its version: where the layer is. */
const layerArn = (versionArn: string | undefined): string => versionArn?.replace(/:\d+$/, '') ?? '';

/**
 * The columns of the table of layers: a region each, with the newest version there.
 *
 * @param silent - regions that do not answer.
 */
export function columnsOf(regions: readonly string[], silent: readonly string[], isNarrow: boolean) {
  const first = [
    helper.accessor('name', {
      header: 'Name',
      cell: ({ row: { original } }) => (
        <>
          <Link to="/layers/$layer" params={{ layer: layerArn(anyOf(original)?.LayerVersionArn) }} search={keptOf}>
            {original.name}
          </Link>{' '}
          {isSkewed(original, regions) && <span className="mark">differs</span>}
        </>
      ),
    }),
    ...regions.map((region) =>
      helper.display({
        id: region,
        header: () => <RegionHead region={region} isAlone={regions.length === 1} isSilent={silent.includes(region)} />,
        cell: ({ row }) => <VersionLink row={row.original} region={region} />,
      }),
    ),
  ];
  if (isNarrow) return helper.columns(first);
  return helper.columns([
    ...first,
    helper.display({
      id: 'created',
      header: 'Created',
      cell: ({ row }) => formatDate(createdOf(row.original)),
    }),
    helper.display({
      id: 'runtimes',
      header: 'Runtimes',
      cell: ({ row }) => <Runtimes names={anyOf(row.original)?.CompatibleRuntimes} />,
    }),
    helper.display({ id: 'description', header: 'Description', cell: ({ row }) => anyOf(row.original)?.Description }),
  ]);
}

function RegionHead(props: { readonly region: string; readonly isAlone: boolean; readonly isSilent: boolean }) {
  const { region, isAlone, isSilent } = props;
  const name = isAlone ? 'Version' : region;
  if (!isSilent) return name;
  return (
    <span className="silent" title={`${region} does not answer`}>
      <span aria-hidden="true">⚠ </span>
      {name}
      <span className="hidden"> {isAlone && `in ${region} `}does not answer</span>
    </span>
  );
}

function VersionLink({ row, region }: { readonly row: Row; readonly region: string }) {
  const newest = row.newest[region];
  if (newest?.Version === undefined)
    return <span className="faint">{row.unknown.includes(region) ? 'not known' : 'none'}</span>;
  return (
    <Link
      to="/layers/$layer/$version"
      params={{ layer: layerArn(newest.LayerVersionArn), version: String(newest.Version) }}
      search={keptOf}
      aria-label={`Version ${newest.Version} in ${region}`}
    >
      {newest.Version}
    </Link>
  );
}
