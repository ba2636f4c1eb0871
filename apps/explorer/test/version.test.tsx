import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatSize, formatTime } from '../src/parts/format.ts';
import { savedFiles } from './archives.ts';
import { arnOf, demoWith, OTHER, zipOf } from './demo.ts';
import { button, open, textOf } from './on-page.tsx';

const CREATED = '2021-05-04T10:00:00.000+0000';
const ARN = `${arnOf('tools')}:7`;
const PATH = `/layers/${arnOf('tools')}/7`;

const ARCHIVE = zipOf(
  {
    'python/lib/deep/a.py': 'print("a")\n',
    'python/data.bin': new Uint8Array([1, 0, 2]),
    'bin/run': '#!/bin/sh\n',
    'site-packages/lost.py': '',
  },
  ['bin/run'],
);

beforeEach(
  async () =>
    void (await demoWith({
      LayerName: 'tools',
      versions: [
        {
          Version: 7,
          Description: 'what we use',
          CreatedDate: CREATED,
          CompatibleRuntimes: ['python3.13'],
          CompatibleArchitectures: ['arm64', 'x86_64'],
          LicenseInfo: 'MIT',
          Content: { ZipFile: ARCHIVE },
          statements: [{ Sid: 'one', Principal: OTHER }],
        },
      ],
    })),
);

const members = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll('dl.members > div')].map((one) => [
      one.querySelector('dt')!.textContent,
      one.querySelector('dd')!.textContent,
    ]),
  );

test('all members of a version are shown, and its ARN is copied by a button and by a key', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => write.mockRestore());
  open(`${PATH}?backend=demo`);
  await expect.poll(members).toMatchObject({
    Description: 'what we use',
    'Version ARN': expect.stringMatching(ARN),
    'Layer ARN': arnOf('tools'),
    Created: formatTime(CREATED),
    Runtimes: expect.stringMatching(/^python3\.13/),
    Architectures: 'arm64, x86_64',
    Licence: 'MIT',
    Size: formatSize(ARCHIVE.length),
    'SHA-256': expect.stringMatching(/^[\w+/]{43}=$/),
  });
  expect(document.title).toBe('tools:7 · Layers');
  await expect.element(page.getByText(`account ${OTHER}`).first()).toBeVisible();
  await userEvent.click(button("Copy the version's ARN"));
  await expect.poll(() => textOf('status')).toContain('Copied');
  await userEvent.keyboard('c');
  expect(write.mock.calls).toEqual([[ARN], [ARN]]);
  write.mockRejectedValueOnce(new DOMException('no'));
  await userEvent.keyboard('c');
  await expect.poll(() => textOf('status')).toContain('select the text instead');
});

test('snippets name the version, each in its tab, and are copied', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  onTestFinished(() => write.mockRestore());
  open(`${PATH}?backend=demo`);
  await expect.element(page.getByRole('tab', { name: 'AWS CLI' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.click(page.getByRole('tab', { name: 'Terraform' }));
  await expect.element(page.getByRole('tabpanel')).toMatchTextContent(ARN);
  await userEvent.click(button('Copy the snippet for Terraform'));
  expect(write.mock.calls[0]![0]).toContain(ARN);
});

test('files are a tree with sizes; texts are shown, and the address says which', async () => {
  const saved = savedFiles();
  open(`${PATH}?backend=demo`);
  const row = (name: RegExp) => page.getByRole('row', { name });
  await expect.element(row(/^python$/)).toMatchTextContent('python/2 files14 bytes');
  await expect.element(row(/^run/)).toMatchTextContent(/executable/);
  await expect
    .element(page.getByRole('list', { name: 'What functions would not find' }))
    .toMatchTextContent(/\/opt\/site-packages\/, and Python packages belong in python\//);
  await userEvent.click(row(/^data.bin/));
  await expect.element(page.getByText('No text. Save it to look at it.')).toBeVisible();
  expect(location.search).toContain('file=python/data.bin'.replace('/', '%2F'));
  await userEvent.click(button('Save'));
  await expect.poll(() => saved).toEqual(['data.bin']);
  await userEvent.click(row(/^run/));
  await expect.element(page.getByLabelText('Text of bin/run')).toMatchTextContent('#!/bin/sh');
  expect(location.search).toContain('bin');
});

test('a link to a file opens the folders above it; what is there no more shows nothing', { tags: 'long' }, async () => {
  open(`${PATH}?backend=demo&file=python/lib/deep/a.py`);
  await expect.element(page.getByLabelText('Text of python/lib/deep/a.py')).toMatchTextContent('print("a")');
  await expect.element(page.getByRole('row', { name: /^a.py/ })).toHaveAttribute('aria-selected', 'true');
  open(`${PATH}?backend=demo&file=gone`);
  await expect.element(page.getByRole('row', { name: /^python/ })).toBeVisible();
  expect(document.querySelector('.preview')).toBeNull();
});

test('a link into a long folder opens the run that the file is in, and scrolls to it', { tags: 'long' }, async () => {
  const names = Array.from({ length: 1200 }, (_, index) => `f${String(index).padStart(4, '0')}.py`);
  const ZipFile = zipOf(Object.fromEntries(names.map((name) => [`python/${name}`, ''])));
  await demoWith({ LayerName: 'tools', versions: [{ Content: { ZipFile } }] });
  const row = (name: string | RegExp) => page.getByRole('row', { name });
  open('/layers/tools/1?backend=demo');
  await expect.element(row('1–400: f0000.py … f0399.py')).toMatchTextContent('400 files');
  expect(row(/^f\d+\.py$/).elements()).toEqual([]);
  open('/layers/tools/1?backend=demo&file=python/f1100.py');
  await expect.element(row('f1100.py')).toHaveAttribute('aria-selected', 'true');
  const [{ top, bottom }, tree] = [row('f1100.py'), page.getByRole('treegrid')].map((one) =>
    one.element().getBoundingClientRect(),
  ) as [DOMRect, DOMRect];
  expect(top).toBeGreaterThanOrEqual(tree.top);
  expect(bottom).toBeLessThanOrEqual(tree.bottom);
  expect(tree.bottom).toBeLessThanOrEqual(innerHeight);
  await userEvent.click(row('f1101.py'));
  await expect.poll(() => location.search).toContain('f1101.py');
});

test('names that would turn others round are seen as they are written, and what leads out of the layer is said', async () => {
  const ZipFile = zipOf({ 'python/cod\u202Egpj.py': '', '../up.py': '' });
  await demoWith({ LayerName: 'tools', versions: [{ Content: { ZipFile } }] });
  open(`/layers/tools/1?backend=demo&file=${encodeURIComponent('python/cod\u202Egpj.py')}`);
  await expect.element(page.getByRole('row', { name: 'cod<U+202E>gpj.py' })).toBeVisible();
  expect(document.querySelector('.tree bdi')).not.toBeNull();
  await expect.element(page.getByRole('region', { name: 'python/cod<U+202E>gpj.py' })).toBeVisible();
  expect(document.querySelector('main')!.textContent).not.toContain('\u202E');
  await expect
    .element(page.getByRole('list', { name: 'What functions would not find' }))
    .toMatchTextContent(/\.\.\/up\.py leads out of \/opt\//);
});

test('versions that are not there, and paths that are none, say so', async () => {
  open('/layers/tools/8?backend=demo');
  await expect.poll(() => textOf('alert')).toMatch(/does not exist/);
  for (const path of ['/layers/tools/0', '/layers/tools/one', '/nowhere']) {
    open(`${path}?backend=demo`);
    await expect.element(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
});
