import { expect, test } from 'vitest';
import { useExplorer } from '../../src/explorer/use-explorer.ts';
import { violationsIn } from '../../src/explorer/violations.ts';

// React says in the console what it shows the view of errors for.
const explorer = useExplorer(/dynamically imported module|preload CSS/);

/** Files whose names begin so are there no more, as after an update of the server: until the function is called. */
async function take(names: string): Promise<() => Promise<void>> {
  const { page } = explorer();
  const files = `/assets/${names}-*`;
  await page.route(files, async (route) => await route.fulfill({ status: 404 }));
  return async () => await page.unroute(files);
}

test('a view that the server does not have any more is had by loading the page again', { tags: 'long' }, async () => {
  const { page } = explorer();
  await page.goto('/');
  await page.getByRole('row', { name: 'layer-01' }).waitFor();
  const giveBack = await take('watched-view');
  await page.getByText('Watched', { exact: true }).click();
  const main = page.getByRole('main');
  await main.getByRole('heading', { name: 'This view cannot be shown' }).waitFor();
  expect(await main.getByRole('alert').innerText()).toContain('The explorer was updated');
  expect(await main.getByRole('link', { name: 'All layers' }).getAttribute('href')).toMatch(/^\/(\?|$)/);
  expect(await violationsIn(page)).toEqual([]);
  await giveBack();
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await page.getByRole('heading', { name: 'Watched' }).waitFor();
});

test.each([
  ['faults', 'fault-panel', 'Faults'],
  ['keys', 'shortcuts-dialog', 'Keyboard shortcuts'],
  ['regions', 'region-boxes', 'us-east-1'],
])('where the %s cannot be had, the view stays as it is', { tags: 'long' }, async (_, file, name) => {
  const { page } = explorer();
  await page.goto('/');
  await page.getByRole('row', { name: 'layer-01' }).waitFor();
  await take(file);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('alert').getByText('The explorer was updated').waitFor();
  expect(await page.getByRole('row', { name: 'layer-01' }).isVisible()).toBe(true);
  expect(await violationsIn(page)).toEqual([]);
});

test('where the rest of a long list cannot be had, its first layers are shown', { tags: 'long' }, async () => {
  const { page } = explorer();
  await take('rows-in-sight');
  await page.goto('/');
  await page.getByRole('alert').getByText('The explorer was updated').waitFor();
  expect(await page.locator('.rows').getByRole('row').count()).toBe(50);
  expect(await violationsIn(page)).toEqual([]);
});
