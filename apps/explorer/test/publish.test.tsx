import type { Fake } from '@org/layers-fake';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatSize } from '../src/parts/format.ts';
import { changeAnswers } from './archives.ts';
import { demoWith, OTHER, zipOf } from './demo.ts';
import { button, link, open, textOf } from './on-page.tsx';

const PATH = '/publish?backend=demo&layer=tools';

let fake: Fake;

beforeEach(async () => {
  fake = await demoWith({
    LayerName: 'tools',
    versions: [
      {
        statements: [
          { Sid: 'one', Principal: OTHER },
          { Sid: 'all', Principal: '*' },
        ],
      },
    ],
  });
});

/** Gives the page a file, as its chooser would. */
function choose(file: File): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Drops files where the page takes them. */
function drop(...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  // The browser has no entries for what no hand has dropped.
  const spy = vi
    .spyOn(DataTransferItem.prototype, 'webkitGetAsEntry')
    .mockReturnValue({ isFile: true, isDirectory: false } as FileSystemEntry);
  onTestFinished(() => spy.mockRestore());
  const zone = document.querySelector('.drop')!;
  for (const type of ['dragenter', 'drop'])
    zone.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

const archive = (): File => new File([zipOf({ 'python/a.py': 'a' })], 'tools.zip');

/** The question before anything is published. */
const dialog = () => page.getByRole('alertdialog');

/** Fills the form, and asks for what it says to be published. */
async function ask(): Promise<void> {
  open(PATH);
  await expect.element(page.getByText('An archive is missing.')).toBeVisible();
  choose(archive());
  await userEvent.click(button('Publish'));
  await expect.element(dialog().getByRole('button', { name: 'Publish' })).toBeEnabled();
}

const confirm = async (): Promise<void> => await userEvent.click(dialog().getByRole('button', { name: 'Publish' }));

/** What the fake has of a layer. */
const versions = async (name = 'tools') =>
  (await fake.snapshot()).layers.find(({ LayerName }) => LayerName === name)?.versions ?? [];

test('what AWS would refuse is refused before it is sent, with the reason', { tags: 'long' }, async () => {
  open(PATH);
  await expect.element(button('Publish')).toBeDisabled();
  const huge = Object.defineProperty(archive(), 'size', { value: 52_428_800 });
  const refused: readonly (readonly [File, RegExp])[] = [
    [new File(['text'], 'a.txt'), /^a\.txt: this is no zip archive/],
    [new File([], 'empty.zip'), /^empty\.zip: this is no zip archive/],
    [new File([zipOf({})], 'hollow.zip'), /^hollow.zip holds no file/],
    [huge, /^tools.zip has 52428800 bytes, and an upload must have fewer than 52428800: put it into S3/],
  ];
  for (const [file, reason] of refused) {
    choose(file);
    await expect.poll(() => textOf('alert')).toMatch(reason);
    await expect.element(button('Publish')).toBeDisabled();
  }
  choose(archive());
  await expect.element(page.getByText(/^tools.zip: \d+ bytes, 1 file/)).toBeVisible();
  await expect.element(button('Publish')).toBeEnabled();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'a.b');
  await expect.poll(() => textOf('alert')).toMatch(/^A name has up to 140/);
  await expect.element(button('Publish')).toBeDisabled();
});

test('what is missing is said', async () => {
  open('/publish?backend=demo');
  await expect.element(page.getByText('A name is missing.')).toBeVisible();
  await expect.element(page.getByText('An archive is missing.')).toBeVisible();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'tools');
  await expect.element(page.getByText('A name is missing.')).not.toBeInTheDocument();
});

test('of several files that are dropped at once none is taken, and a single one is', async () => {
  open(PATH);
  await expect.element(page.getByText('An archive is missing.')).toBeVisible();
  drop(archive(), new File([zipOf({ 'python/b.py': 'b' })], 'other.zip'));
  await expect.poll(() => textOf('alert')).toMatch(/^One zip file is taken at a time, and 2 files were dropped/);
  await expect.element(button('Publish')).toBeDisabled();
  drop(archive());
  await expect.element(page.getByText(/^tools\.zip: /)).toBeVisible();
  expect(textOf('alert')).toBe('');
});

test(
  'of two archives that are looked into at once, the one that was chosen last counts',
  { tags: 'long' },
  async () => {
    const gate = Promise.withResolvers<void>();
    const slow = new File([zipOf({ 'python/slow.py': 'a' })], 'slow.zip');
    const arrayBuffer = slow.arrayBuffer.bind(slow);
    const read = Promise.withResolvers<void>();
    slow.arrayBuffer = async () => {
      read.resolve();
      await gate.promise;
      return await arrayBuffer();
    };
    open(PATH);
    await expect.element(page.getByText('An archive is missing.')).toBeVisible();
    choose(slow);
    await read.promise;
    choose(archive());
    await expect.element(page.getByText(/^tools\.zip: /)).toBeVisible();
    gate.resolve();
    await userEvent.click(button('Publish'));
    await expect.element(dialog()).toMatchTextContent(/tools\.zip .* becomes the version after 1/);
    expect(dialog().element().textContent).not.toContain('slow.zip');
  },
);

test('the question names what will happen, and Cancel changes nothing', async () => {
  await ask();
  await expect
    .element(dialog())
    .toMatchTextContent(/Publish tools\?.*tools\.zip.*1 file.*becomes the version after 1 of tools in us-east-1/);
  await userEvent.click(dialog().getByRole('button', { name: 'Cancel' }));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(await versions()).toHaveLength(1);
  await expect.element(button('Publish')).toHaveFocus();
});

test('a version is published with all that was said of it, and shared as the one before', async () => {
  open(PATH);
  await expect.element(page.getByText('An archive is missing.')).toBeVisible();
  choose(archive());
  await userEvent.fill(page.getByRole('textbox', { name: 'Description' }), 'new');
  await userEvent.fill(page.getByRole('textbox', { name: 'Licence' }), 'MIT');
  await userEvent.click(page.getByRole('checkbox', { name: /^nodejs/ }).last());
  await userEvent.click(page.getByRole('checkbox', { name: 'arm64' }));
  await expect.element(page.getByText(/The layer is for nodejs, and nothing in it lies in/)).toBeVisible();
  await userEvent.click(button('Publish'));
  await userEvent.click(dialog().getByRole('checkbox', { name: /^Share it as version 1 is shared: public, account/ }));
  await confirm();
  await expect.poll(() => textOf('status')).toMatch(/^Published version 2 of tools in us-east-1/);
  await expect.element(page.getByRole('heading', { name: 'Published version 2 of tools in us-east-1.' })).toHaveFocus();
  expect((await versions())[1]).toMatchObject({
    Description: 'new',
    LicenseInfo: 'MIT',
    CompatibleRuntimes: [expect.stringMatching(/^nodejs/)],
    CompatibleArchitectures: ['arm64'],
    statements: [{ Sid: 'one' }, { Sid: 'all', Principal: '*' }],
  });
  await userEvent.click(link('version 2 of tools'));
  await expect.element(page.getByRole('heading', { name: 'tools version 2' })).toBeVisible();
});

test('what no grant can say is named, and the rest is carried over', { tags: 'long' }, async () => {
  changeAnswers('/versions/1/policy', async () => {
    const allowed = { Effect: 'Allow', Action: 'lambda:GetLayerVersion' };
    const Statement = [
      { ...allowed, Sid: 'many', Principal: { AWS: [OTHER, '444455556666'] } },
      { ...allowed, Sid: 'one', Principal: { AWS: OTHER } },
    ];
    return Response.json({ Policy: JSON.stringify({ Statement }), RevisionId: 'a' });
  });
  await ask();
  await expect.element(dialog()).toMatchTextContent(/Of version 1, the statement many cannot be carried over/);
  await userEvent.click(dialog().getByRole('checkbox', { name: /^Share it as version 1 is shared: account \d+\./ }));
  await confirm();
  await expect.poll(() => textOf('status')).toMatch(/^Published version 2/);
  expect((await versions())[1]!.statements).toMatchObject([{ Sid: 'one' }]);
});

test(
  'a first version, in another region, is shared with nobody; its number shows in the list',
  { tags: 'long' },
  async () => {
    open('/publish?backend=demo&layer=first&regions=eu-central-1');
    await expect.element(page.getByRole('combobox', { name: 'Region' })).toHaveValue('eu-central-1');
    choose(archive());
    await userEvent.click(button('Publish'));
    await expect.element(dialog()).toMatchTextContent(/becomes the first version of first in eu-central-1/);
    await expect.element(dialog()).toMatchTextContent(/Only your account may use it, until you share it/);
    await confirm();
    await expect.poll(() => textOf('status')).toMatch(/^Published version 1 of first/);
    await userEvent.click(link('Layers'));
    await expect.element(page.getByRole('link', { name: 'Version 1 in eu-central-1' })).toBeVisible();
  },
);

test(
  'a layer without versions may have had some: its next is not said to be the first for certain',
  { tags: 'long' },
  async () => {
    await fake.reset();
    await fake.seed({ layers: [{ LayerName: 'tools', versions: [{}] }] });
    open('/layers/tools/1?backend=demo');
    await userEvent.click(button('Delete this version'));
    await userEvent.click(dialog().getByRole('button', { name: 'Delete version 1' }));
    await expect.poll(() => location.pathname).toBe('/layers/tools');
    await expect.element(dialog()).not.toBeInTheDocument();
    await ask();
    await expect
      .element(dialog())
      .toMatchTextContent(
        /becomes the first version of tools in us-east-1, or the next, if all before it were deleted:/,
      );
    await confirm();
    await expect.poll(() => textOf('status')).toMatch(/^Published version 2 of tools/);
  },
);

test('a statement that was lost on the way is reported', { tags: 'long' }, async () => {
  fake.faults.add({ effect: 'error', code: 'AccessDeniedException', operation: 'AddLayerVersionPermission', times: 1 });
  await ask();
  await userEvent.click(dialog().getByRole('checkbox', { name: /^Share it/ }));
  await confirm();
  await expect.poll(() => textOf('status')).toMatch(/Published version 2.*Not all statements.*one: /);
  expect((await versions())[1]).toMatchObject({ statements: [{ Sid: 'all' }] });
});

test(
  'a connection that breaks does not publish twice, and leaves no doubt that it may have been',
  { tags: 'long' },
  async () => {
    fake.faults.add({ effect: 'disconnect', late: true, operation: 'PublishLayerVersion' });
    await ask();
    await confirm();
    await expect
      .poll(() => textOf('alert'))
      .toMatch(
        /^The network broke the connection\. A version may have been published all the same: look at the versions of tools/,
      );
    expect(await versions()).toHaveLength(2);
    await expect.element(dialog()).toBeVisible();
  },
);

test(
  'what may have been published all the same is looked for where the page had read before',
  { tags: 'long' },
  async () => {
    open('/?backend=demo');
    await expect.element(page.getByRole('link', { name: 'Version 1 in us-east-1' })).toBeVisible();
    await userEvent.click(link('tools'));
    await expect.poll(() => textOf('status')).toMatch(/^1 version, newest first/);
    await userEvent.click(link('Publish a version'));
    await expect.element(page.getByText('An archive is missing.')).toBeVisible();
    choose(archive());
    await userEvent.click(button('Publish'));
    fake.faults.add({ effect: 'disconnect', late: true, operation: 'PublishLayerVersion' });
    await confirm();
    await expect.poll(() => textOf('alert')).toMatch(/look at the versions of tools/);
    await expect.element(dialog()).toMatchTextContent(/becomes the version after 2/);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(link('Layers'));
    await expect.element(page.getByRole('link', { name: 'Version 2 in us-east-1' })).toBeVisible();
  },
);

test('an upload says how far it is, and is over when it is', { tags: 'long' }, async () => {
  const gate = Promise.withResolvers<void>();
  const spy = vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: XMLHttpRequest, body) {
    this.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: 500, total: 2000 }));
    void gate.promise.then(() => spy.mockRestore()).then(() => this.send(body));
  });
  onTestFinished(() => spy.mockRestore());
  await ask();
  expect(page.getByRole('progressbar').query()).toBeNull();
  await confirm();
  const { size } = archive();
  await expect
    .element(dialog().getByRole('progressbar', { name: 'Sending' }))
    .toHaveAttribute('aria-valuetext', `${formatSize(Math.round(size / 4))} of ${formatSize(size)}`);
  expect(await versions()).toHaveLength(1);
  gate.resolve();
  await expect.poll(() => textOf('status')).toMatch(/^Published version 2/);
  expect(page.getByRole('progressbar').query()).toBeNull();
});

test('what is throttled is tried again, and published once', { tags: 'long' }, async () => {
  fake.faults.add({ effect: 'throttle', operation: 'PublishLayerVersion', times: 1 });
  await ask();
  await confirm();
  await expect.poll(() => textOf('status')).toMatch(/^Published version 2/);
  expect(await versions()).toHaveLength(2);
});

test.each(['ListLayerVersions', 'GetLayerVersionPolicy'] as const)(
  'where %s is refused it is said that no policy is carried over, and the version can be published',
  { tags: 'long' },
  async (operation) => {
    fake.faults.add({ effect: 'error', code: 'AccessDeniedException', operation });
    await ask();
    await expect.element(dialog()).toMatchTextContent(/cannot be read .*: nothing of it is carried over/);
    expect(dialog().element().textContent).not.toContain('the first version');
    await confirm();
    await expect.poll(() => textOf('status')).toMatch(/^Published version 2 of tools in us-east-1/);
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'other');
    expect(textOf('status')).toMatch(/^Published version 2 of tools in us-east-1/);
  },
);
