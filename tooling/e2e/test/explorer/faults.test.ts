import { expect, test } from 'vitest';
import { useExplorer } from '../../src/explorer/use-explorer.ts';

const explorer = useExplorer();

test(
  'whoever is throttled is told so, keeps what was there, and goes on when the throttle is gone',
  { tags: 'long' },
  async () => {
    const { page } = explorer();
    await page.goto('/?panel=faults');
    await page
      .getByRole('main')
      .getByText(/^50 layers so far/)
      .waitFor();
    const panel = page.getByRole('complementary', { name: 'Faults' });
    await panel.getByRole('combobox', { name: 'What happens' }).selectOption('Throttle: Rate exceeded');
    await panel.getByRole('combobox', { name: 'To', exact: true }).selectOption('ListLayers');
    await panel.getByRole('button', { name: 'Add' }).click();
    await panel.getByText('throttle ListLayers').waitFor();
    await panel.getByRole('button', { name: 'Read again' }).click();
    await page
      .getByRole('main')
      .getByText(/^AWS asks for fewer calls .* Waiting a little longer before try 2/)
      .waitFor();
    await page.getByRole('row', { name: 'layer-01' }).waitFor();
    await panel.getByRole('button', { name: 'Take all away' }).click();
    await page
      .getByRole('main')
      .getByText(/^50 layers so far/)
      .waitFor();
    await expect.poll(async () => await panel.getByRole('listitem').count()).toBe(0);
  },
);

test('what takes long is said to be loading, and then is there', { tags: 'long' }, async () => {
  const { page, control } = explorer();
  await control('faults', { effect: 'latency', milliseconds: 600_000, operation: 'ListLayers' });
  await page.goto('/');
  await page.getByRole('main').getByText('Loading layers').waitFor();
  // The answers that are under way come at once then.
  await control('faults', {}, 'DELETE');
  await page.getByRole('row', { name: 'layer-01' }).waitFor();
  expect(await page.getByRole('main').getByText('Loading layers').count()).toBe(0);
});

test('what is refused is said with what to do, and tried again', { tags: 'long' }, async () => {
  const { page, control } = explorer();
  await control('faults', { effect: 'error', code: 'AccessDeniedException', operation: 'ListLayerVersions', times: 1 });
  await page.goto('/layers/fonts');
  await page.getByRole('alert').getByText('Ask for that permission').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('main').getByText('3 versions, newest first').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
});
