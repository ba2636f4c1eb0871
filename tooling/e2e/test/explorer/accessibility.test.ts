import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useExplorer } from '../../src/explorer/use-explorer.ts';
import { VIEWS } from '../../src/explorer/views.ts';
import { violationsIn } from '../../src/explorer/violations.ts';

const explorer = useExplorer();

/**
 * Leads to a view. Inside the page it costs less than to load it anew, which is only done where something of what is
 * there could be taken for the view: on the same path, or where an answer that the page has would hide a fault.
 */
async function lead(page: Page, path: string, isAnew: boolean): Promise<void> {
  const now = new URL(page.url());
  if (isAnew || now.origin === 'null' || now.pathname === new URL(path, now).pathname) await page.goto(path);
  else await page.evaluate((next) => history.pushState(null, '', next), path);
}

for (const { name, path, faults, show, isMain = false } of VIEWS)
  test(`${name} violates no rule of axe, light or dark`, { tags: isMain ? [] : 'long' }, async () => {
    const { page, control } = explorer();
    if (faults !== undefined) await control('faults', faults);
    await page.emulateMedia({ colorScheme: 'light' });
    await lead(page, path, faults !== undefined);
    await show(page);
    expect(await violationsIn(page)).toEqual([]);
    // Nothing but colours differs.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(page, 'color-contrast', 'link-in-text-block')).toEqual([]);
  });
