import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { useExplorer } from '../../src/explorer/use-explorer.ts';
import { VIEWS } from '../../src/explorer/views.ts';

const explorer = useExplorer();

/** What axe finds, with the elements that it finds it in. */
async function violationsIn(axe: AxeBuilder): Promise<readonly object[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}

// A page of Playwright's own for each run, and all that is right, would take longer than the run.
const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

test.each(VIEWS)('$name violates no rule of axe, light or dark', async ({ path, faults, show }) => {
  const { page, control } = explorer();
  if (faults !== undefined) await control('faults', faults);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await show(page);
  expect(await violationsIn(axeOn(page))).toEqual([]);
  // Nothing but colours differs.
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(axeOn(page).withRules(['color-contrast', 'link-in-text-block']))).toEqual([]);
});
