import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { isSkewed, type Row } from './merge.ts';

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, Row>();

const ROW_HEIGHT = 36;

const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** What is the same in every region, from the first that has the layer. */
const anyOf = ({ newest }: Row) => Object.values(newest)[0];

const columnsOf = (regions: readonly string[]) =>
  helper.columns([
    helper.accessor('name', { header: 'Name' }),
    ...regions.map((region) =>
      helper.display({
        id: region,
        header: regions.length === 1 ? 'Version' : region,
        cell: ({ row }) => row.original.newest[region]?.Version ?? 'none',
      }),
    ),
    helper.display({
      id: 'created',
      header: 'Created',
      cell: ({ row }) => {
        const date = anyOf(row.original)?.CreatedDate;
        return date === undefined ? '' : dates.format(new Date(date));
      },
    }),
    helper.display({
      id: 'runtimes',
      header: 'Runtimes',
      cell: ({ row }) => anyOf(row.original)?.CompatibleRuntimes?.join(', '),
    }),
    helper.display({ id: 'description', header: 'Description', cell: ({ row }) => anyOf(row.original)?.Description }),
  ]);

/** Layers as rows, of which only those in sight are in the page; the next page is asked for before its rows are in sight. */
export function LayersTable(props: {
  readonly rows: readonly Row[];
  readonly regions: readonly string[];
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
}) {
  const { rows: data, regions, isFetching, more } = props;
  const columns = useMemo(() => columnsOf(regions), [regions.join(',')]);
  const table = useTable({ features, columns, data, getRowId: ({ name }) => name });
  const body = useRef<HTMLDivElement>(null);
  const rows = table.getRowModel().rows;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== undefined && !isFetching && last >= rows.length - 20) more();
  }, [last, rows.length, isFetching, more]);
  const grid = { gridTemplateColumns: `16rem repeat(${regions.length}, 8rem) 8rem 1fr 1fr` };
  return (
    <div role="table" aria-label="Layers" aria-rowcount={more === undefined ? rows.length + 1 : -1} className="table">
      {table.getHeaderGroups().map((group) => (
        <div key={group.id} role="row" aria-rowindex={1} className="row head" style={grid}>
          {group.headers.map((header) => (
            <div key={header.id} role="columnheader">
              <table.FlexRender header={header} />
            </div>
          ))}
        </div>
      ))}
      <div role="rowgroup" ref={body} style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {items.map(({ index, start }) => {
          const row = rows[index]!;
          const skewed = isSkewed(row.original, regions);
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={index + 2}
              className={skewed ? 'row skewed' : 'row'}
              style={{
                ...grid,
                height: ROW_HEIGHT,
                transform: `translateY(${start - virtualizer.options.scrollMargin}px)`,
              }}
            >
              {row.getAllCells().map((cell) => (
                <div key={cell.id} role="cell">
                  <table.FlexRender cell={cell} />
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
