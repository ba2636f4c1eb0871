import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright';

/**
 * What axe finds wrong in a page, with the elements that it finds it in.
 *
 * @param rules - those alone; all of axe's own where none are named.
 */
export async function violationsIn(page: Page, ...rules: readonly string[]): Promise<readonly object[]> {
  // Once for each page that is loaded: axe is longer than the explorer.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules.length > 0 && { runOnly: { type: 'rule', values: [...rules] } }),
  };
  const { violations } = await page.evaluate(async (chosen) => {
    const inPage = Reflect.get(globalThis, 'axe') as typeof axe;
    return await inPage.run(document, chosen);
  }, options);
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }));
}
