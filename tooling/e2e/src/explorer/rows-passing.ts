import type { Page } from 'playwright';

/** What was in a table on the way to its end. */
export interface RowsPassed {
  /** The first link of every row, in the order in which they came. */
  readonly seen: readonly string[];
  /** The most rows that were there at once. */
  readonly most: number;
}

/** Scrolls down a table, by what is in sight at once, until its status says the end and its last row is there. */
export async function rowsPassing(page: Page, end: RegExp): Promise<RowsPassed> {
  return await page.evaluate(async (source) => {
    const seen = new Set<string>();
    let most = 0;
    // Of every change, also of those that no frame shows.
    const look = (): void => {
      const rows = document.querySelectorAll('.rows [role=row]');
      most = Math.max(most, rows.length);
      for (const row of rows) seen.add(row.querySelector('a')?.textContent ?? '');
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    look();
    let isAtEnd = false;
    while (!isAtEnd) {
      window.scrollBy(0, innerHeight);
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
      const { scrollHeight } = document.documentElement;
      const status = document.querySelector('main [role=status]')?.textContent ?? '';
      isAtEnd = new RegExp(source).test(status) && scrollY + innerHeight >= scrollHeight - 1;
    }
    observer.disconnect();
    return { seen: [...seen], most };
  }, end.source);
}
