import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { type ShownRow, TableRow } from './table-row.tsx';
import { useTakenFocus } from './use-taken-focus.ts';

/** All rows are alike, so that nothing jumps when details arrive; `table.css` says the same. */
const ROW_HEIGHT = 40;

/** Rows before the end of what is known at which the next page is asked for. */
const AHEAD = 20;

/** Rows of which only those in sight are in the page; the next page is asked for before its rows are in sight. */
export function VirtualRows(props: {
  readonly count: number;
  /** Rows before the first of which the next page says more. */
  readonly known: number;
  readonly rowAt: (index: number) => ShownRow;
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
  /** What had the focus before they came. */
  readonly focused: RefObject<Element | null>;
}) {
  const { count, known, rowAt, isFetching, more, focused } = props;
  const body = useRef<HTMLDivElement>(null);
  useTakenFocus(body, focused);
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more !== undefined && !isFetching && last >= known - AHEAD) more();
  }, [last, known, isFetching, more]);
  return (
    <div role="rowgroup" className="rows virtual" ref={body} style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const row = rowAt(index);
        const transform = `translateY(${start - virtualizer.options.scrollMargin}px)`;
        return <TableRow key={row.id} row={row} index={index} style={{ transform }} />;
      })}
    </div>
  );
}
