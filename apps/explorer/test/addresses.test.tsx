import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { applyTheme } from '../src/app/theme-choice.tsx';
import { arnOf, demoWith, zipOf } from './demo.ts';
import { button, cellsOf, link, open, textOf } from './on-page.tsx';

beforeEach(
  async () =>
    void (await demoWith(
      {
        LayerName: 'tools',
        regions: ['us-east-1', 'eu-central-1'],
        versions: [
          {
            CompatibleRuntimes: ['python3.13'],
            CompatibleArchitectures: ['arm64'],
            Content: { ZipFile: zipOf({ 'python/a_module_with_a_long_name.py': 'a'.repeat(300) }) },
          },
          {},
        ],
      },
      { LayerName: 'other', versions: [{ CompatibleRuntimes: ['python3.13'] }] },
    )),
);

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

test('an address says all that is shown: filters, regions, order, and what stands beside', async () => {
  open(
    '/?backend=demo&regions=us-east-1,eu-central-1&runtime=python3.13&architecture=arm64&name=oo&sort=-name&panel=faults',
  );
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  expect(cellsOf('other')).toBeUndefined();
  await expect.element(page.getByRole('combobox', { name: 'Runtime' })).toHaveValue('python3.13');
  await expect.element(page.getByRole('combobox', { name: 'Architecture' })).toHaveValue('arm64');
  await expect.element(page.getByRole('searchbox', { name: 'Name' })).toHaveValue('oo');
  await expect.element(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending');
  await expect.element(heading('Faults')).toBeVisible();
  await userEvent.click(button('2 regions'));
  await userEvent.click(page.getByRole('checkbox', { name: 'eu-central-1' }));
  await expect.element(page.getByRole('columnheader', { name: 'Version' })).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: 'us-east-1' })).toBeDisabled();
  expect(location.search).toContain('regions=us-east-1&');
  await userEvent.fill(page.getByRole('searchbox', { name: 'Name' }), 'nobody');
  await expect.element(page.getByText(/^No layers match/)).toBeVisible();
});

test('what makes no sense in an address is left out', async () => {
  open('/?backend=demo&regions=mars&runtime=cobol&architecture=z80&sort=size&panel=all');
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  expect(cellsOf('other')).toBeDefined();
  await expect.element(link('Version 2 in us-east-1')).toBeVisible();
  expect(page.getByRole('complementary').query()).toBeNull();
});

test('the way back leads to what was shown, and forward again', async () => {
  open('/?backend=demo&runtime=python3.13');
  await userEvent.click(link('tools'));
  await expect.element(heading('tools')).toBeVisible();
  await userEvent.click(link('1'));
  await expect.element(page.getByRole('heading', { name: 'tools version 1' })).toBeVisible();
  history.go(-2);
  await expect.element(page.getByRole('combobox', { name: 'Runtime' })).toHaveValue('python3.13');
  expect(document.title).toBe('Layers');
  history.forward();
  await expect.element(heading('tools')).toBeVisible();
  expect(document.title).toBe('tools · Layers');
});

test('layers are sorted once all of them are here, and it is said until then', { tags: 'long' }, async () => {
  const fake = await demoWith(
    ...Array.from({ length: 120 }, (_, index) => ({
      LayerName: `layer-${String(index).padStart(3, '0')}`,
      versions: [{ CreatedDate: `2024-01-${String((index % 28) + 1).padStart(2, '0')}T00:00:00.000+0000` }],
    })),
  );
  open('/?backend=demo');
  await expect.poll(() => cellsOf('layer-000')).toBeDefined();
  fake.faults.add({ effect: 'latency', milliseconds: 60_000, operation: 'ListLayers' });
  await userEvent.click(button(/^Name/));
  await expect.poll(() => textOf('status')).toMatch(/so far: AWS does not sort, so they are sorted once all are here$/);
  await expect.element(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none');
  fake.faults.clear();
  await expect.poll(() => textOf('status')).toBe('120 layers, sorted here');
  await expect.element(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(button(/^Name/));
  await expect.poll(() => document.querySelector('.rows a')?.textContent).toBe('layer-119');
});

test.each([
  ['/', 'table'],
  ['/layers/tools', 'table'],
  ['/layers/tools/1', 'treegrid'],
  ['/compare?before=tools:1&after=tools:2', 'table'],
  ['/watched', 'table'],
  ['/publish', 'form'],
] as const)('%s fits a narrow screen', async (path, role) => {
  await page.viewport(390, 800);
  localStorage.setItem('layers.watched', JSON.stringify([{ LayerName: arnOf('tools'), version: 2 }]));
  open(`${path}${path.includes('?') ? '&' : '?'}backend=demo`);
  await expect.poll(() => document.querySelector(`main ${role}, main [role=${role}]`)).not.toBeNull();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
});

test('a narrow table leaves columns out, and has them again when there is room', async () => {
  await page.viewport(390, 800);
  open('/layers/tools?backend=demo');
  await expect.poll(() => Object.keys(cellsOf('1') ?? {})).toEqual(['choose', 'Version', 'CreatedDate', 'access']);
  await page.viewport(1280, 800);
  await expect.poll(() => Object.keys(cellsOf('1') ?? {})).toContain('size');
});

test('colours are chosen, and kept for the next visit', async () => {
  onTestFinished(() => applyTheme('light dark'));
  const scheme = (): string => document.documentElement.style.colorScheme;
  open('/?backend=demo');
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Colours' }), 'dark');
  expect(scheme()).toBe('dark');
  applyTheme('light dark');
  applyTheme();
  expect(scheme()).toBe('dark');
  open('/?backend=demo');
  await expect.element(page.getByRole('combobox', { name: 'Colours' })).toHaveValue('dark');
  localStorage.setItem('layers.theme', 'garbage');
  applyTheme();
  expect(scheme()).toBe('light dark');
});
