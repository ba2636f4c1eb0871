import type { Fake } from '@org/layers-fake';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arnOf, demoWith, OTHER, zipOf } from './demo.ts';
import { button, cellsOf, link, open, textOf } from './on-page.tsx';

let fake: Fake;

beforeEach(async () => {
  fake = await demoWith(
    {
      LayerName: 'tools',
      versions: [
        { statements: [{ Sid: 'all', Principal: '*' }] },
        { Content: { ZipFile: zipOf({ 'python/a.py': new Uint8Array(5_000_000) }) } },
      ],
    },
    ...['sdk', 'cli', 'ui'].map((LayerName) => ({ LayerName, account: OTHER, public: true, versions: [{}] })),
  );
});

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

const inDialog = (name: string) => page.getByRole('alertdialog').getByRole('button', { name });

test('a view that is gone to has the focus on its heading, also on the way back; the first has not', async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  await expect.element(document.body).toHaveFocus();
  (link('tools').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('tools')).toHaveFocus();
  expect(document.title).toBe('tools · Layers');
  // Whoever goes by keys sees where the focus is.
  expect(heading('tools').element().matches(':focus-visible')).toBe(true);
  await userEvent.click(link('2'));
  await expect.element(heading('tools version 2')).toHaveFocus();
  history.back();
  await expect.element(heading('tools')).toHaveFocus();
  await userEvent.click(link('Publish'));
  await expect.element(heading('Publish a version')).toHaveFocus();
});

test('what changes the address and not the view leaves the focus where it is', { tags: 'long' }, async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  const search = page.getByRole('searchbox', { name: 'Name' });
  await userEvent.fill(search, 'too');
  await expect.poll(() => location.search).toContain('name=too');
  await expect.element(search).toHaveFocus();
  const architecture = page.getByRole('combobox', { name: 'Architecture' });
  (architecture.element() as HTMLElement).focus();
  await userEvent.selectOptions(architecture, 'arm64');
  await expect.poll(() => location.search).toContain('architecture=arm64');
  await expect.element(architecture).toHaveFocus();

  open('/compare?backend=demo&before=tools:1&after=tools:1');
  const after = page.getByRole('textbox', { name: 'After' });
  await userEvent.fill(after, 'tools:2');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.search).toContain('after=tools:2');
  await expect.element(after).toHaveFocus();
  await userEvent.click(button('Swap'));
  await expect.element(after).toHaveValue('tools:1');
  await expect.element(button('Swap')).toHaveFocus();

  open(`/layers/${arnOf('sdk', OTHER)}?backend=demo`);
  const from = page.getByRole('spinbutton');
  await userEvent.fill(from, '1');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.search).toContain('from=1');
  await expect.element(from).toHaveFocus();
});

test('after a deed the focus is where one goes on', { tags: 'long' }, async () => {
  open('/layers/tools/1?backend=demo');
  await userEvent.click(button('Revoke all'));
  await userEvent.click(inDialog('Revoke'));
  await expect.element(button('Revoke all')).not.toBeInTheDocument();
  await expect.element(heading('Who may use it')).toHaveFocus();
  await userEvent.click(button('Share it'));
  await userEvent.click(page.getByRole('radio', { name: 'Everybody' }));
  await userEvent.click(inDialog('Share it'));
  await expect.element(page.getByRole('list', { name: 'Statements' })).toBeVisible();
  await expect.element(button('Share it')).toHaveFocus();
  await userEvent.click(button('Delete this version'));
  await userEvent.click(inDialog('Delete version 1'));
  await expect.poll(() => textOf('status')).toMatch(/^1 version, newest first/);
  await expect.element(heading('tools')).toHaveFocus();
});

test(
  'a button that goes away when it is pressed leaves the focus to the heading of what it is about',
  { tags: 'long' },
  async () => {
    open('/layers/tools/2?backend=demo&panel=faults');
    await userEvent.click(button('Show its files'));
    await expect.element(page.getByRole('treegrid')).toBeVisible();
    await expect.element(heading('What is in it')).toHaveFocus();

    fake.faults.add({ effect: 'error', code: 'InvalidParameterValueException', operation: 'GetLayerVersionPolicy' });
    open('/layers/tools/1?backend=demo&panel=faults');
    await userEvent.click(button('Try again'));
    await expect.element(heading('Who may use it')).toHaveFocus();
    await userEvent.click(button('Take all away'));
    await expect.element(heading('Faults')).toHaveFocus();
    await userEvent.click(button('Try again'));
    await expect.element(page.getByRole('list', { name: 'Statements' })).toBeVisible();
    await expect.element(heading('Who may use it')).toHaveFocus();
    await userEvent.click(button('Close'));
    await expect.element(button('Faults')).toHaveFocus();

    open(`/layers/${arnOf('sdk', OTHER)}?backend=demo`);
    await userEvent.click(button('Watch it'));
    await expect.element(heading(`sdk`)).toHaveFocus();
  },
);

test(
  'what is removed from the watch list leaves the focus to the next row, or the last, or the heading',
  { tags: 'long' },
  async () => {
    const watched = ['sdk', 'cli', 'ui'].map((name) => ({
      LayerName: arnOf(name, OTHER),
      version: name === 'ui' ? 0 : 1,
    }));
    localStorage.setItem('layers.watched', JSON.stringify(watched));
    open('/watched?backend=demo');
    await userEvent.click(button('new: version 1 is seen'));
    await expect.element(link('ui')).toHaveFocus();
    const remove = async (name: string): Promise<void> =>
      await userEvent.click(button(`Remove: watch ${arnOf(name, OTHER)} no longer`));
    await remove('cli');
    await expect.element(link('ui')).toHaveFocus();
    await remove('ui');
    await expect.element(link('sdk')).toHaveFocus();
    await remove('sdk');
    await expect.element(heading('Watched layers')).toHaveFocus();
    await userEvent.click(button(/^arn:/));
    await expect.poll(() => document.activeElement?.closest('.rows [data-column=name]')).toBeTruthy();
  },
);
