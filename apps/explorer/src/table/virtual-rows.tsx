import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { type ShownRow, TableRow } from './table-row.tsx';

/** All rows are alike, so that nothing jumps when details arrive; `table.css` says the same. */
const ROW_HEIGHT = 40;

/** Rows before the end at which the next page is asked for. */
const AHEAD = 20;

/** Rows of which only those in sight are in the page; the next page is asked for before its rows are in sight. */
export function VirtualRows(props: {
  readonly rows: readonly ShownRow[];
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
}) {
  const { rows, isFetching, more } = props;
  const body = useRef<HTMLDivElement>(null);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== undefined && !isFetching && last >= rows.length - AHEAD) more();
  }, [last, rows.length, isFetching, more]);
  return (
    <div role="rowgroup" className="rows virtual" ref={body} style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, start }) => (
        <TableRow
          key={rows[index]!.id}
          row={rows[index]!}
          index={index}
          style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
        />
      ))}
    </div>
  );
}
