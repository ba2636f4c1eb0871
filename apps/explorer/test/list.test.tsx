import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { startDemo } from '../src/backend/demo.ts';
import { demoWith } from './demo.ts';
import { cellsOf, open } from './on-page.tsx';

const name = (index: number): string => `layer-${String(index).padStart(5, '0')}`;

beforeEach(async () => {
  const fake = await startDemo();
  fake.faults.clear();
  await fake.reset();
  await fake.seed({
    layers: [
      ...Array.from({ length: 120 }, (_, index) => ({
        LayerName: name(index),
        regions: ['us-east-1', 'eu-central-1'],
        versions: [{ CompatibleRuntimes: [index % 2 === 0 ? ('python3.13' as const) : ('nodejs22.x' as const)] }],
      })),
      { LayerName: 'ahead', regions: ['us-east-1'], versions: [{}, {}] },
      { LayerName: 'ahead', regions: ['eu-central-1'], versions: [{}] },
    ],
  });
});

const row = (text: string) => page.getByRole('row', { name: new RegExp(text) });

/** What is read in a place of the page. */
const textOf = (role: 'alert' | 'status'): string => page.getByRole(role).element().textContent;

test('layers are listed, and the next page comes before its rows are in sight', async () => {
  open('/?backend=demo');
  await expect.element(row(name(0))).toBeVisible();
  const end = async (): Promise<Element | null> => {
    window.scrollTo(0, document.body.scrollHeight);
    return row(name(119)).query();
  };
  await expect.poll(end).not.toBeNull();
  // Of all rows only those in sight are in the page.
  expect(page.getByRole('row').elements().length).toBeLessThan(100);
});

test('regions stand side by side, and one that is behind is marked', async () => {
  open('/?backend=demo&regions=us-east-1,eu-central-1');
  await expect.element(page.getByRole('columnheader', { name: 'eu-central-1' })).toBeVisible();
  await expect
    .element(page.getByRole('row', { name: /^ahead differs Version 2 in us-east-1 Version 1 in eu-central-1 / }))
    .toBeVisible();
  expect(row('ahead').element().className).toContain('skewed');
  expect(row(name(0)).element().className).not.toContain('skewed');
});

test('filters are the API’s own, and stand in the address', async () => {
  open('/?backend=demo');
  await expect.element(row(name(1))).toBeVisible();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Runtime' }), 'python3.13');
  await expect.element(row(name(0))).toBeVisible();
  await expect.element(row(name(1))).not.toBeInTheDocument();
  expect(location.search).toContain('runtime=python3.13');
  await userEvent.fill(page.getByRole('searchbox', { name: 'Name' }), '00008');
  await expect.poll(() => textOf('status')).toMatch(/^1 layer,/);
});

test('what AWS refuses is said with what to do, and tried again', async () => {
  const fake = await startDemo();
  const takeAway = fake.faults.add({ effect: 'error', code: 'AccessDeniedException', operation: 'ListLayers' });
  open('/?backend=demo');
  await expect.poll(() => textOf('alert')).toMatch(/Ask for that permission/);
  takeAway();
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(row(name(0))).toBeVisible();
});

test('an account without layers is not told to take filters away', async () => {
  await demoWith();
  open('/?backend=demo');
  await expect.element(page.getByText('There are no layers. Publish one, or look in another region.')).toBeVisible();
});

test('names are found whatever the case, and whatever blanks were copied with them', async () => {
  await demoWith({ LayerName: 'Fonts', versions: [{}] });
  open('/?backend=demo&name=fonts%20');
  await expect.poll(() => cellsOf('Fonts')).toBeDefined();
});

const nameField = () => page.getByRole('searchbox', { name: 'Name' });

test('what is typed into the middle of a name stays where it was typed', async () => {
  open('/?backend=demo&name=layer');
  await expect.element(row(name(0))).toBeVisible();
  await userEvent.click(nameField());
  (nameField().element() as HTMLInputElement).setSelectionRange(2, 2);
  await userEvent.keyboard('1234');
  await expect.element(nameField()).toHaveValue('la1234yer');
  await expect.poll(() => new URLSearchParams(location.search).get('name')).toBe('la1234yer');
});

test('each choice is a step of the way back, and so is all that was typed at once', { tags: 'long' }, async () => {
  open('/?backend=demo');
  await expect.element(row(name(0))).toBeVisible();
  const before = history.length;
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Runtime' }), 'python3.13');
  await userEvent.click(nameField());
  await userEvent.keyboard('00008');
  await expect.poll(() => textOf('status')).toMatch(/^1 layer,/);
  await userEvent.click(page.getByRole('button', { name: /^Created/ }));
  await expect.poll(() => location.search).toContain('sort=created');
  expect(history.length - before).toBe(3);
  history.back();
  await expect.poll(() => location.search).toBe('?backend=demo&runtime=python3.13&name=00008');
  history.back();
  await expect.element(nameField()).toHaveValue('');
  await expect.element(row(name(0))).toBeVisible();
  history.back();
  await expect.element(page.getByRole('combobox', { name: 'Runtime' })).toHaveValue('');
  await expect.element(row(name(1))).toBeVisible();
  history.go(2);
  await expect.element(nameField()).toHaveValue('00008');
  await expect.poll(() => textOf('status')).toMatch(/^1 layer,/);
});

test('typing goes on with a step of its own after the way back', { tags: 'long' }, async () => {
  const before = '?backend=demo&sort=-name';
  open(`/${before}`);
  await expect.element(row(name(119))).toBeVisible();
  await userEvent.click(nameField());
  for (const typed of ['00008', '00007']) {
    await userEvent.keyboard(typed);
    await expect.poll(() => location.search).toContain(`name=${typed}`);
    history.back();
    await expect.element(nameField()).toHaveValue('');
    expect(location.search).toBe(before);
  }
});
