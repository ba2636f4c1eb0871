import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect } from 'react';

/** All rows are alike, so that nothing jumps when details arrive; `table.css` says the same. */
const ROW_HEIGHT = 40;

/** Rows before the end of what is known at which the next page is asked for. */
const AHEAD = 20;

/** Rows from one to another, by their places, counted from 0. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Says which rows are in sight, with a few around them, and asks for the next page before its rows are.
 *
 * It shows nothing of its own: rows that are in the page before this was loaded stay what they are, with the focus and
 * a mouse button that is held down on them.
 */
export function RowsInSight(props: {
  /** What the rows are in. */
  readonly body: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Rows before the first of which the next page says more. */
  readonly known: number;
  readonly isFetching: boolean;
  readonly more: (() => void) | undefined;
  readonly tell: (inSight: Span) => void;
}): null {
  const { body, count, known, isFetching, more, tell } = props;
  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index;
  const last = items.at(-1)?.index;
  useLayoutEffect(() => {
    if (first !== undefined && last !== undefined) tell({ first, last });
  }, [first, last, tell]);
  useEffect(() => {
    if (more !== undefined && !isFetching && (last ?? 0) >= known - AHEAD) more();
  }, [last, known, isFetching, more]);
  return null;
}
