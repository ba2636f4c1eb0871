import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { CHANGED_FILE } from '../../src/explorer/samples.ts';
import { useExplorer } from '../../src/explorer/use-explorer.ts';

const explorer = useExplorer();

/** Stops on the way that a reader would not go past. */
const FAR = 40;

/** Whether the reader sees what has the focus. */
async function expectRing(): Promise<void> {
  const ring = await explorer().page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
    return { what: document.activeElement!.outerHTML.slice(0, 200), outlineStyle, outlineWidth };
  });
  expect(ring).toMatchObject({ outlineStyle: 'solid', outlineWidth: '2px' });
}

const isFocused = async (place: Locator): Promise<boolean> =>
  await place.evaluate((element) => element === document.activeElement);

/** Presses Tab until a place has the focus; every stop on the way is to be seen. */
async function tabTo(place: Locator): Promise<void> {
  await place.waitFor();
  for (let stop = 0; stop < FAR; stop++) {
    await explorer().page.keyboard.press('Tab');
    await expectRing();
    if (await isFocused(place)) return;
  }
  throw new Error(`${FAR} stops do not lead to ${String(place)}`);
}

test('keys alone lead from the list to a version, a file of it and a snippet, and back', { tags: 'long' }, async () => {
  const { page } = explorer();
  const press = async (key: string): Promise<void> => await page.keyboard.press(key);
  await page.goto('/');
  await page.getByRole('row', { name: 'layer-01' }).waitFor();
  await press('Tab');
  expect(await isFocused(page.getByRole('link', { name: 'Skip to the view' }))).toBe(true);
  await press('j');
  await expectRing();
  await tabTo(page.getByRole('link', { name: 'Version 3 in us-east-1' }));
  await press('Enter');

  const fileOrFolder = (name: string): Locator => page.getByRole('treegrid').getByRole('row', { name, exact: true });
  await tabTo(fileOrFolder('nodejs'));
  for (const name of CHANGED_FILE.split('/').slice(1)) {
    await fileOrFolder(name).waitFor();
    await press('ArrowDown');
    await expect.poll(async () => await isFocused(fileOrFolder(name))).toBe(true);
    await expectRing();
    // Opens a folder; of a file there is nothing to open.
    await press('ArrowRight');
  }
  await page.getByLabel(`Text of ${CHANGED_FILE}`).waitFor();

  await tabTo(page.getByRole('tab', { selected: true }));
  const [first, second] = await page.getByRole('tab').all();
  await press('ArrowRight');
  await expectRing();
  expect(await isFocused(second!)).toBe(true);
  expect(await first!.getAttribute('aria-selected')).toBe('false');
  await page
    .getByRole('tabpanel', { name: await second!.innerText() })
    .getByText('layer:fonts:3')
    .waitFor();

  // In tabs, letters are for them.
  await press('u');
  await press('Tab');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('fonts version 3');
  await press('u');
  await page.getByRole('heading', { name: 'Layers', exact: true }).waitFor();
  await press('Shift+?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('what has the focus keeps it, and a click that was begun is one, when a long list shows only what is in sight', async () => {
  const { page } = explorer();
  const loaded = Promise.withResolvers<void>();
  await page.route('/assets/rows-in-sight-*', async (route) => {
    await loaded.promise;
    await route.continue();
  });
  await page.goto('/');
  const rows = page.locator('.rows').getByRole('row');
  const link = page.getByRole('link', { name: 'layer-01', exact: true });
  await link.hover();
  await page.mouse.down();
  expect([await rows.count(), await isFocused(link)]).toEqual([50, true]);
  loaded.resolve();
  await rows.nth(49).waitFor({ state: 'detached' });
  expect(await isFocused(link)).toBe(true);
  await page.mouse.up();
  await page.getByRole('heading', { name: 'layer-01' }).waitFor();
});
