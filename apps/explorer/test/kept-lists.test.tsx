import type { Fake } from '@org/layers-fake';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith } from './demo.ts';
import { button, cellsOf, link, open, textOf } from './on-page.tsx';

const [HERE, THERE] = ['us-east-1', 'eu-central-1'];

const HOUR = 3_600_000;

const name = (index: number): string => `layer-${String(index).padStart(3, '0')}`;

let fake: Fake;

/** The regions that were asked for lists. */
let asked: string[];

beforeEach(async () => {
  fake = await demoWith(
    ...Array.from({ length: 120 }, (_, index) => ({
      LayerName: name(index),
      regions: [HERE, THERE],
      versions: [{}, {}],
    })),
  );
  asked = [];
  fake.faults.add({
    effect: 'latency',
    milliseconds: 0,
    operation: 'ListLayers',
    when: ({ region }) => {
      asked.push(region);
      return false;
    },
  });
});

const tickThere = async (): Promise<void> => {
  await userEvent.click(button(HERE));
  await userEvent.click(page.getByRole('checkbox', { name: THERE }));
};

const readToEnd = async (): Promise<void> => {
  const status = (): string => {
    window.scrollTo(0, document.body.scrollHeight);
    return textOf('status');
  };
  await expect.poll(status).toBe('120 layers, by name as AWS lists them');
};

/** The time as pages have it goes on. */
function later(): void {
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now.call(Date) + HOUR);
  onTestFinished(() => void vi.restoreAllMocks());
}

test('a region that is added reads its own pages, and no row vanishes for it', { tags: 'long' }, async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf(name(0))).toBeDefined();
  await readToEnd();
  window.scrollTo(0, 0);
  expect(asked).toEqual([HERE, HERE, HERE]);
  fake.faults.add({ effect: 'latency', milliseconds: 60_000, operation: 'ListLayers' });
  await tickThere();
  await expect.poll(() => cellsOf(name(0))).toMatchObject({ [HERE]: '2', [THERE]: 'not known' });
  await expect.poll(() => textOf('status')).toBe('120 layers so far, by name as AWS lists them');
  fake.faults.clear();
  await expect.poll(() => cellsOf(name(0))).toMatchObject({ [HERE]: '2', [THERE]: '2' });
  // It is read on as soon as somebody looks at what is not known, also far from the end.
  window.scrollTo(0, 60 * 40);
  await expect.poll(() => cellsOf(name(70))).toMatchObject({ [HERE]: '2', [THERE]: '2' });
  expect(asked.filter((region) => region === HERE)).toHaveLength(3);
});

test('who comes back later finds what was read, and no call is made', { tags: 'long' }, async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf(name(0))).toBeDefined();
  await readToEnd();
  await userEvent.click(page.getByRole('link', { name: name(119), exact: true }));
  await expect.element(page.getByRole('heading', { name: name(119) })).toBeVisible();
  later();
  history.back();
  await expect.element(page.getByRole('heading', { name: 'Layers' })).toBeVisible();
  await expect.poll(() => textOf('status')).toBe('120 layers, by name as AWS lists them');
  // Whatever was asked for on coming back was so before this.
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Architecture' }), 'arm64');
  await expect.poll(() => asked.length).toBeGreaterThan(3);
  expect(asked).toHaveLength(4);
});

test('a list says when it was read, and is read again from its beginning when somebody asks', async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf(name(0))).toBeDefined();
  await readToEnd();
  const said = (): string | undefined => /Read at (.*) Read the list/.exec(document.body.textContent)?.[1];
  const before = said();
  await fake.seed({ layers: [{ LayerName: 'fresh', versions: [{}] }] });
  later();
  window.scrollTo(0, 0);
  await userEvent.click(button('Read the list again'));
  await expect.poll(() => cellsOf('fresh')).toBeDefined();
  expect(asked).toHaveLength(4);
  await expect.poll(() => textOf('status')).toBe('50 layers so far, by name as AWS lists them');
  expect(said()).not.toBe(before);
  const written = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(Date.now());
  expect(said()).toContain(written);
});

test('a list that is in the page forgets what a change made untrue, and nothing else', { tags: 'long' }, async () => {
  open('/?backend=demo');
  await expect.poll(() => cellsOf(name(0))).toBeDefined();
  await readToEnd();
  await userEvent.click(page.getByRole('link', { name: name(119), exact: true }));
  await userEvent.click(link('2'));
  await userEvent.click(button('Delete this version'));
  await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: 'Delete version 2' }));
  await expect.poll(() => textOf('status')).toMatch(/^1 version, newest first/);
  await userEvent.click(link('Layers'));
  await expect.poll(() => textOf('status')).toBe('100 layers so far, by name as AWS lists them');
  await readToEnd();
  await expect.poll(() => cellsOf(name(119))).toMatchObject({ [HERE]: '1' });
  expect(asked).toHaveLength(4);
});
