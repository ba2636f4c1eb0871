import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith } from './demo.ts';
import { button, cellsOf, link, open } from './on-page.tsx';

beforeEach(
  async () =>
    void (await demoWith(
      { LayerName: 'axe', versions: [{}] },
      { LayerName: 'bow', versions: [{}] },
      { LayerName: 'gun', versions: [{}, {}] },
    )),
);

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

test('a question mark lists the keys; Escape closes the list, and the focus is where it was', async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('axe')).toBeDefined();
  link('bow').element().focus();
  await userEvent.keyboard('{Shift>}?{/Shift}');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const key of ['?', '/', 'g l', 'g w', 'g p', 'j', 'k', 'u', 'c', 'd', 'f', 'Esc'])
    await expect.element(dialog.getByText(key, { exact: true })).toBeVisible();
  // Beneath a dialog nothing happens.
  await userEvent.keyboard('gw');
  expect(location.pathname).toBe('/');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect.element(link('bow')).toHaveFocus();
  await userEvent.click(button('Keyboard shortcuts'));
  await userEvent.click(dialog.getByRole('button', { name: 'Close' }));
  await expect.element(button('Keyboard shortcuts')).toHaveFocus();
});

test('a slash goes to the search, in which keys are letters', async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('axe')).toBeDefined();
  await userEvent.keyboard('/');
  const search = page.getByRole('searchbox', { name: 'Name' });
  await expect.element(search).toHaveFocus();
  await userEvent.keyboard('gunj?/f');
  await expect.element(search).toHaveValue('gunj?/f');
  expect(page.getByRole('dialog').query()).toBeNull();
  expect(location.search).not.toContain('panel');
  await userEvent.fill(search, 'gun');
  await expect.poll(() => cellsOf('axe')).toBeUndefined();
  expect(cellsOf('gun')).toBeDefined();
});

test('rows are gone through by j and k, also after a box was ticked, and opened by Enter', async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('gun')).toBeDefined();
  for (const [key, name] of [
    ['j', 'axe'],
    ['j', 'bow'],
    ['k', 'axe'],
    ['j', 'bow'],
    ['j', 'gun'],
    ['j', 'gun'],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(link(name)).toHaveFocus();
  }
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('gun')).toBeVisible();
  await userEvent.click(page.getByRole('checkbox', { name: 'Compare version 2' }));
  await userEvent.keyboard('j');
  await expect.element(link('1')).toHaveFocus();
});

test('views are gone to by two keys, and left by u', async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('axe')).toBeDefined();
  await userEvent.keyboard('gw');
  await expect.element(heading('Watched layers')).toBeVisible();
  expect(location.search).toBe('?backend=demo');
  await userEvent.keyboard('gp');
  await expect.element(heading('Publish a version')).toBeVisible();
  await userEvent.keyboard('u');
  await expect.element(heading('Watched layers')).toBeVisible();
  await userEvent.keyboard('gl');
  await expect.element(heading('Layers')).toBeVisible();
  // With a modifier a key is the browser's.
  await userEvent.keyboard('{Control>}f{/Control}');
  await userEvent.keyboard('f');
  await expect.element(heading('Faults')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(heading('Faults')).not.toBeInTheDocument();
});
