import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatDate } from '../src/parts/format.ts';
import { arnOf, demoWith, OTHER, OWN, zipOf } from './demo.ts';
import { button, cellsOf, link, open, textOf } from './on-page.tsx';

const CREATED = '2021-05-04T10:00:00.000+0000';

beforeEach(async () => {
  await demoWith(
    {
      LayerName: 'fonts',
      versions: [
        {
          CreatedDate: CREATED,
          CompatibleRuntimes: ['python3.9'],
          CompatibleArchitectures: ['arm64'],
          LicenseInfo: 'MIT',
          Description: 'the first',
          Content: { ZipFile: zipOf({ 'python/a.py': 'a'.repeat(2000) }) },
          statements: [{ Sid: 'one', Principal: OTHER }],
        },
        {
          CompatibleRuntimes: ['python3.10', 'python3.13'],
          statements: [{ Sid: 'all', Principal: '*' }],
        },
        {},
      ],
    },
    { LayerName: 'icons', versions: [], nextVersion: 4 },
    { LayerName: 'many', versions: Array.from({ length: 55 }, () => ({})) },
  );
});

test('every version says when it came, how large it is, what it is for and who may use it', async () => {
  // python3.10 has sixteen days left.
  vi.setSystemTime('2026-10-15');
  onTestFinished(() => void vi.useRealTimers());
  open('/layers/fonts?backend=demo');
  await expect
    .poll(() => cellsOf('1'))
    .toMatchObject({
      CreatedDate: formatDate(CREATED),
      size: '2.1 kB',
      runtimes: `python3.9 retired ${formatDate('2025-12-15')}`,
      architectures: 'arm64',
      LicenseInfo: 'MIT',
      access: `account ${OTHER}`,
      Description: 'the first',
    });
  await expect
    .poll(() => cellsOf('2'))
    .toMatchObject({ runtimes: `python3.10 retires ${formatDate('2026-10-31')}python3.13`, access: 'public' });
  await expect.poll(() => cellsOf('3')).toMatchObject({ runtimes: 'any', architectures: 'any', access: 'private' });
  await expect.element(page.getByTitle(/ends on 2025-12-15. Source: https:\/\/docs\.aws\.amazon\.com/)).toBeVisible();
  expect(textOf('status')).toMatch(/^3 versions, newest first/);
});

test('two versions that are chosen lead to their comparison; a third takes the place of the first', async () => {
  open('/layers/fonts?backend=demo');
  const choose = async (version: number): Promise<void> =>
    await userEvent.click(page.getByRole('checkbox', { name: `Compare version ${version}` }));
  await choose(1);
  await expect.element(page.getByText('Choose another version to compare 1 with.')).toBeVisible();
  await choose(3);
  await expect.element(link('Compare 1 with 3')).toBeVisible();
  await choose(2);
  expect(location.search).toContain('compare=3,2');
  await userEvent.click(link('Compare 2 with 3'));
  await expect.element(page.getByRole('heading', { name: 'Compare versions' })).toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'Runtimes' })).toBeVisible();
  expect(location.search).toContain('before=fonts:2&after=fonts:3');
});

test('versions are filtered by the API, and come page by page', { tags: 'long' }, async () => {
  open(`/layers/${arnOf('fonts')}?backend=demo&runtime=python3.9`);
  await expect.poll(() => textOf('status')).toMatch(/^1 version, newest first/);
  expect(cellsOf('2')).toBeUndefined();
  open('/layers/many?backend=demo');
  await expect.poll(() => cellsOf('55')).toBeDefined();
  await expect
    .poll(() => {
      window.scrollTo(0, document.body.scrollHeight);
      return cellsOf('1');
    })
    .toBeDefined();
});

test('a layer without versions, and one that nobody has, say so', async () => {
  const fake = await demoWith({ LayerName: 'icons', versions: [], nextVersion: 4 });
  open('/layers/icons?backend=demo');
  await expect
    .element(page.getByText(/^No version is left, or no layer of this name ever was in us-east-1/))
    .toBeVisible();
  open('/layers/icons?backend=demo&runtime=python3.13');
  await expect.element(page.getByText(/^No version is left, none matches the filters, or no layer/)).toBeVisible();
  open('/layers/a b?backend=demo');
  await expect.element(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  fake.faults.add({ effect: 'error', code: 'AccessDeniedException', operation: 'ListLayerVersions' });
  open('/layers/icons?backend=demo');
  await expect.poll(() => textOf('alert')).toMatch(/Ask for that permission/);
  fake.faults.clear();
  await userEvent.click(button('Try again'));
  await expect.element(page.getByText(/^No version is left/)).toBeVisible();
});

test("a layer of one's own that may not be listed is not somebody else's, and what is missing is said", async () => {
  const fake = await demoWith({ LayerName: 'fonts', versions: [{}] });
  const LISTING = 'is not authorized to perform: lambda:ListLayerVersions on resource: arn:aws:lambda:…';
  const message = `User: arn:aws:sts::${OWN}:assumed-role/reader/me ${LISTING}`;
  fake.faults.add({ effect: 'error', code: 'AccessDeniedException', operation: 'ListLayerVersions', message });
  open(`/layers/${arnOf('fonts')}?backend=demo`);
  await expect.poll(() => textOf('alert')).toMatch(/is not authorized .* Ask for that permission/);
  expect(page.getByText(/somebody else's/).query()).toBeNull();
});
