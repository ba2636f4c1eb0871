/** Moves the focus to what takes none of a keyboard's Tab, such as a heading: screen readers say it. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  // Where the page stands is the router's affair, and the reader's.
  element.focus({ preventScroll: true });
}

/** The heading of the section that an element stands in, or else of the view. */
export const headingOf = (element?: Element): HTMLElement | null =>
  element?.closest(':has(> h2)')?.querySelector('h2') ?? document.querySelector('h1');
