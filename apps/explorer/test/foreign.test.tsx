import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { arnOf, demoWith, OTHER } from './demo.ts';
import { button, cellsOf, link, open, textOf } from './on-page.tsx';

const SDK = arnOf('sdk', OTHER);

/** Somebody else's layer that everybody may use, with these versions. */
const shared = (...versions: readonly number[]) => ({
  LayerName: 'sdk',
  account: OTHER,
  public: true,
  versions: versions.map((Version) => ({ Version, CompatibleRuntimes: ['nodejs22.x' as const] })),
});

const newest = (): string | null | undefined => document.querySelector('dl.members dd')?.textContent;

test("the newest of somebody else's versions is found, also from a version that the reader knows", async () => {
  await demoWith(shared(1, 2, 12));
  open(`/layers/${SDK}?backend=demo`);
  await expect.poll(newest).toBe('2');
  await expect.element(page.getByText(/^nodejs22\.x/)).toBeVisible();
  await userEvent.fill(page.getByRole('spinbutton', { name: 'A version that you know' }), '11');
  await userEvent.click(button('Look from there'));
  await expect.poll(newest).toBe('12');
  expect(location.search).toContain('from=11');
  history.back();
  await expect.poll(newest).toBe('2');
  await expect.element(page.getByRole('spinbutton')).toHaveValue(0);
});

test('of a layer that nobody shared it is said what may be', { tags: 'long' }, async () => {
  await demoWith({ ...shared(1), public: false });
  open(`/layers/${SDK}?backend=demo`);
  await expect.element(page.getByText(/^No version can be had from 1 on. They are private or deleted/)).toBeVisible();
});

test(
  'a layer is watched, marked when it has a newer version, seen, and watched no longer',
  { tags: 'long' },
  async () => {
    await demoWith(shared(3, 4));
    open(`/layers/${SDK}?backend=demo&from=3`);
    await userEvent.click(button('Watch it'));
    await expect.element(button('Watched')).toBeDisabled();

    const fake = await demoWith(shared(3, 4, 5));
    open('/watched?backend=demo');
    await expect.poll(() => cellsOf('sdk')).toMatchObject({ account: OTHER, version: '4', newest: '5new' });
    await userEvent.click(button('new: version 5 is seen'));
    await expect.poll(() => cellsOf('sdk')).toMatchObject({ version: '5', newest: '5' });
    fake.faults.add({ effect: 'error', code: 'InvalidParameterValueException' });
    open('/watched?backend=demo');
    await expect.poll(() => cellsOf('sdk')).toMatchObject({ version: '5', newest: 'invalid' });
    await userEvent.click(button(`Remove: watch ${SDK} no longer`));
    await expect.element(page.getByText(/^Nothing is watched yet/)).toBeVisible();
    open('/watched?backend=demo');
    await expect.element(page.getByText(/^Nothing is watched yet/)).toBeVisible();
  },
);

test('a layer that is watched without a version is watched all the same', { tags: 'long' }, async () => {
  await demoWith(shared(1));
  localStorage.setItem('layers.watched', JSON.stringify([{ LayerName: SDK, version: 0 }]));
  open(`/layers/${SDK}?backend=demo`);
  await expect.poll(newest).toBe('1');
  await expect.element(button('Watched')).toBeDisabled();
});

test("the newest of a watched layer of one's own is another once it is deleted", { tags: 'long' }, async () => {
  await demoWith({ LayerName: 'tools', versions: [{}, {}] });
  localStorage.setItem('layers.watched', JSON.stringify([{ LayerName: arnOf('tools'), version: 1 }]));
  open('/watched?backend=demo');
  await expect.poll(() => cellsOf('tools')).toMatchObject({ newest: '2new' });
  await userEvent.click(link('2'));
  await userEvent.click(button('Delete this version'));
  await userEvent.click(button('Delete version 2'));
  await expect.poll(() => textOf('status')).toMatch(/^1 version, newest first/);
  await userEvent.click(link('Watched'));
  await expect.poll(() => cellsOf('tools')).toMatchObject({ newest: '1' });
});

test('the list takes ARNs, with or without a version, and is kept; garbage in the store is passed over', async () => {
  await demoWith(shared(1));
  const kept = { LayerName: arnOf('kept', OTHER), version: 0 };
  localStorage.setItem('layers.watched', JSON.stringify([null, 7, { LayerName: 'no-arn', version: 1 }, kept]));
  open('/watched?backend=demo');
  await expect.poll(() => cellsOf('kept')).toBeDefined();
  expect(page.getByRole('row').elements()).toHaveLength(2);

  const field = page.getByRole('textbox', { name: 'ARN of a version' });
  await userEvent.fill(field, 'sdk:1');
  await userEvent.click(button('Watch'));
  await expect.poll(() => textOf('alert')).toMatch(/^'sdk:1' is no ARN of a layer/);
  await userEvent.fill(field, ` ${SDK}:1 `);
  await userEvent.click(button('Watch'));
  await expect.poll(() => cellsOf('sdk')).toMatchObject({ version: '1' });
  expect(page.getByRole('alert').elements()).toEqual([]);

  localStorage.setItem('layers.watched', '{not json');
  open('/watched?backend=demo');
  await expect.element(page.getByText(/^Nothing is watched yet/)).toBeVisible();
  await expect.element(link('Watched')).toHaveAttribute('aria-current', 'page');
});
