import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith, zipOf } from './demo.ts';
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

/** Presses a key as a keyboard with this layout would: what it writes is not what is printed on it elsewhere. */
const press = (key: string, code: string, shiftKey: boolean): boolean =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true, composed: true }),
  );

test.each([
  ['German', 'Digit7', 'Minus'],
  ['French', 'Period', 'KeyM'],
])('a slash and a question mark work where a %s keyboard has them', async (_, slash, question) => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('axe')).toBeDefined();
  press('/', slash, true);
  await expect.element(page.getByRole('searchbox', { name: 'Name' })).toHaveFocus();
  press('?', question, true);
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('letters in a tree and in tabs lead to what begins with them, and nowhere else', { tags: 'long' }, async () => {
  await demoWith({
    LayerName: 'tools',
    versions: [{ Content: { ZipFile: zipOf({ 'python/a.py': '', 'gum/b.txt': '', 'wax/c.txt': '' }) } }],
  });
  const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => copy.mockRestore());
  open('/layers/tools/1?backend=demo');
  const row = (name: RegExp) => page.getByRole('row', { name });
  await userEvent.click(row(/^gum/));
  await userEvent.keyboard('w');
  await expect.element(row(/^wax/)).toHaveFocus();
  await userEvent.keyboard('c?');
  (page.getByRole('tab', { name: 'AWS CLI' }).element() as HTMLElement).focus();
  await userEvent.keyboard('gluc?/f');
  expect(location.pathname).toBe('/layers/tools/1');
  expect(location.search).not.toContain('panel');
  expect(page.getByRole('dialog').query()).toBeNull();
  expect(copy).not.toHaveBeenCalled();
});

test(
  'shortcuts of one character are turned off by a switch, and stay so; their list has a button',
  { tags: 'long' },
  async () => {
    open('/?backend=demo&panel=faults');
    await expect.poll(() => cellsOf('axe')).toBeDefined();
    const turn = page.getByRole('switch', { name: /^These keys work/ });
    await userEvent.click(button('Keyboard shortcuts'));
    await expect.element(turn).toBeChecked();
    await userEvent.click(turn);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('/jgw?');
    await expect.element(button('Keyboard shortcuts')).toHaveFocus();
    expect(location.pathname).toBe('/');

    open('/?backend=demo&panel=faults');
    await expect.element(heading('Faults')).toBeVisible();
    await userEvent.keyboard('/?');
    expect(page.getByRole('dialog').query()).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.element(heading('Faults')).not.toBeInTheDocument();
    await userEvent.click(button('Keyboard shortcuts'));
    await userEvent.click(turn);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await userEvent.keyboard('/');
    await expect.element(page.getByRole('searchbox', { name: 'Name' })).toHaveFocus();
  },
);

test('Escape closes the regions alone, and the faults after them', async () => {
  open('/?backend=demo&panel=faults');
  await expect.element(heading('Faults')).toBeVisible();
  await userEvent.click(button('us-east-1'));
  const regions = page.getByRole('group', { name: 'Regions side by side' });
  await expect.element(regions).toBeVisible();
  await userEvent.keyboard('f');
  await userEvent.keyboard('{Escape}');
  await expect.element(regions).not.toBeInTheDocument();
  await expect.element(button('us-east-1')).toHaveFocus();
  expect(location.search).toContain('panel=faults');
  await userEvent.keyboard('{Escape}');
  await expect.element(heading('Faults')).not.toBeInTheDocument();
});
