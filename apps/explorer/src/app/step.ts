/** Moves the focus to the first link of the next row of the table, or of the one before. */
export function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[role=table] [role=row] [role=cell]:first-of-type a')];
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = here === -1 ? links[0] : links[here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'center' });
}
