import type { Fake } from '@org/layers-fake';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith } from './demo.ts';
import { button, cellsOf, open, textOf } from './on-page.tsx';

let fake: Fake;

beforeEach(async () => {
  fake = await demoWith({ LayerName: 'tools', versions: [{}] });
});

const choose = async (name: string, option: string): Promise<void> =>
  await userEvent.selectOptions(page.getByRole('combobox', { name, exact: true }), option);

const rules = (): readonly string[] =>
  [...document.querySelectorAll('.faults li')].map(({ textContent }) => textContent);

test('rules are added and taken away, and an error is met by the view that reads again', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  open('/?backend=demo&panel=faults');
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  await choose('What happens', 'error');
  await choose('To', 'ListLayers');
  await userEvent.click(button('Add'));
  await expect.poll(rules).toEqual(['ServiceException for ListLayers']);
  await userEvent.click(button('Add'));
  await expect.poll(rules).toHaveLength(2);
  await userEvent.click(button('Read again'));
  await expect.poll(() => textOf('alert')).toMatch(/Try again in a minute/);
  // What was here before is not lost.
  expect(cellsOf('tools')).toBeDefined();
  await userEvent.click(button('Take all away'));
  await expect.poll(rules).toEqual([]);
  await userEvent.click(button('Try again'));
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await userEvent.click(button('Close'));
  await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
  expect(location.search).toBe('?backend=demo');
});

test('a view that is throttled says so, waits longer each time, and recovers by itself', async () => {
  // The SDK waits between its own tries by chance, and so do we.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
  open('/watched?backend=demo&panel=faults');
  await choose('To', 'ListLayers');
  await choose('How often', '3');
  await userEvent.click(button('Add'));
  await expect.poll(rules).toEqual(['throttle ListLayers, 3 times']);
  await userEvent.click(page.getByRole('link', { name: 'Layers', exact: true }));
  await expect
    .poll(() => textOf('status'))
    .toMatch(/^AWS asks for fewer calls \(Rate exceeded\)\. Waiting a little longer before try 2/);
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  expect(page.getByRole('alert').query()).toBeNull();
  expect(fake.faults.list()).toEqual([]);
});

test('what is slow says that it is loading, and what it is', { tags: 'long' }, async () => {
  fake.faults.add({ effect: 'latency', milliseconds: 60_000 });
  const slow: readonly (readonly [string, string])[] = [
    ['/', 'Loading layers'],
    ['/layers/tools', 'Loading versions'],
    ['/layers/tools/1', 'Loading the version'],
    ['/compare?before=tools:1&after=tools:1', 'Loading both versions'],
  ];
  for (const [path, words] of slow) {
    open(`${path}${path.includes('?') ? '&' : '?'}backend=demo&panel=faults`);
    await expect.poll(() => textOf('status')).toContain(words);
  }
  await userEvent.click(button('Take all away'));
  await expect.element(page.getByText('Both archives have the same files.')).toBeVisible();
});

test('the clock goes on by a button, so that links expire', async () => {
  fake.clock.stop();
  const before = fake.clock.now().getTime();
  open('/?backend=demo&panel=faults');
  await userEvent.click(button('Let links expire'));
  await expect.poll(() => fake.clock.now().getTime() - before).toBeGreaterThan(600_000);
});
