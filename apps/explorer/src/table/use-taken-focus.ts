import { type RefObject, useLayoutEffect } from 'react';

const stopsIn = (rows: Element): readonly HTMLElement[] => [...rows.querySelectorAll<HTMLElement>('a, button, input')];

/** What something that takes the focus is about, wherever its row stands. */
const nameOf = (stop: Element): string =>
  [stop.getAttribute('href'), stop.getAttribute('aria-label'), stop.textContent].join(' ');

/**
 * Rows that take the place of others take over the focus.
 *
 * @param before what had it before they came.
 */
export function useTakenFocus(rows: RefObject<HTMLElement | null>, before: RefObject<Element | null>): void {
  useLayoutEffect(() => {
    const had = before.current;
    if (had === null || rows.current === null || rows.current.childElementCount === 0) return;
    before.current = null;
    if (had.isConnected || document.activeElement !== document.body) return;
    const name = nameOf(had);
    stopsIn(rows.current)
      .find((stop) => nameOf(stop) === name)
      ?.focus({ preventScroll: true });
  });
}
