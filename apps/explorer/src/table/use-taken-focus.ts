import { type RefObject, useLayoutEffect } from 'react';

const stopsIn = (row: Element | null | undefined): readonly Element[] => [
  ...(row?.querySelectorAll('a, button, input') ?? []),
];

/**
 * Rows that take the place of others take over the focus.
 *
 * @param before what had it before they came.
 */
export function useTakenFocus(rows: RefObject<HTMLElement | null>, before: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const had = before.current;
    if (had === null || rows.current?.childElementCount === 0) return;
    before.current = null;
    if (had.isConnected || document.activeElement !== document.body) return;
    const row = had.closest('[aria-rowindex]');
    const same = rows.current?.querySelector(`[aria-rowindex="${row?.ariaRowIndex}"]`);
    (stopsIn(same)[stopsIn(row).indexOf(had)] as HTMLElement | undefined)?.focus({ preventScroll: true });
  });
}
