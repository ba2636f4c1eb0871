import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { rowsPassing } from '../../src/explorer/rows-passing.ts';
import { useExplorer } from '../../src/explorer/use-explorer.ts';

const explorer = useExplorer();

const row = (name: string): Locator => explorer().page.getByRole('row', { name });

/** What is said of the list. */
const status = (): Locator => explorer().page.getByRole('status').first();

test('layers are listed and filtered, and a reload shows what the address says', async () => {
  const { page } = explorer();
  await page.goto('/');
  await row('layer-01').waitFor();
  await page.getByLabel('Runtime').selectOption('python3.13');
  await page.getByRole('main').getByText('20 layers, by name').waitFor();
  expect(await row('layer-01').count()).toBe(0);
  await page.getByLabel('Name').fill('-5');
  await page.getByRole('main').getByText('3 layers, by name').waitFor();
  expect(new URL(page.url()).searchParams.toString()).toBe('runtime=python3.13&name=-5');

  await page.reload();
  await page.getByRole('main').getByText('3 layers, by name').waitFor();
  expect(await page.getByLabel('Name').inputValue()).toBe('-5');
  await row('layer-57').getByRole('link', { name: 'layer-57' }).click();
  await page.getByRole('heading', { name: 'layer-57' }).waitFor();
  await page.goBack();
  await page.getByRole('main').getByText('3 layers, by name').waitFor();
});

test(
  'a link into the middle of the explorer shows a region that is behind beside another',
  { tags: 'long' },
  async () => {
    const { page } = explorer();
    await page.goto('/?regions=us-east-1,eu-west-1&runtime=nodejs22.x');
    await row('fonts differs').waitFor();
    expect(await page.getByRole('cell').allInnerTexts()).toMatchObject({ 1: '3', 2: '2' });
    await page.getByRole('link', { name: 'Version 2 in eu-west-1' }).click();
    await page.getByText('arn:aws:lambda:eu-west-1:123456789012:layer:fonts:2', { exact: true }).waitFor();
  },
);

test(
  'of ten thousand layers each comes into the page on the way to the end, and few are in it at once',
  { tags: 'long' },
  async () => {
    const { page, control } = explorer();
    const names = Array.from({ length: 10_000 }, (_, index) => `of-many-${String(index).padStart(5, '0')}`);
    await control('reset');
    await control('seed', { layers: names.map((LayerName) => ({ LayerName, versions: [{}] })) });
    await page.goto('/');
    await row(names[0]!).waitFor();
    const { seen, most } = await rowsPassing(page, /^10,000 layers,/);
    expect(seen).toEqual(names);
    expect(most).toBeLessThanOrEqual(100);
    expect(await status().innerText()).toBe('10,000 layers, by name as AWS lists them');
  },
);

test('in a narrow window nothing but tables has to be scrolled sideways', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of NARROW) {
    await page.goto(path);
    await page.locator('main :is(.table, .sections, form)').first().waitFor();
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(content, path).toBeLessThanOrEqual(window);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

const NARROW = [
  '/?regions=us-east-1,eu-west-1&runtime=nodejs22.x',
  '/layers/fonts',
  '/layers/fonts/3',
  '/compare?before=arn:aws:lambda:us-east-1:123456789012:layer:fonts:2&after=arn:aws:lambda:us-east-1:123456789012:layer:fonts:3',
  '/publish',
  '/watched',
];
