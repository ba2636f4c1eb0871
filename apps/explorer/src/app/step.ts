/** Moves the focus to the first link of the next row of the table, or of the one before. */
export function step(by: 1 | -1): void {
  const rows = [...document.querySelectorAll('[role=table] .rows [role=row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = here === -1 ? rows[0] : rows[here + by];
  next?.querySelector<HTMLElement>('a, .link')?.focus();
  next?.scrollIntoView({ block: 'center' });
}
