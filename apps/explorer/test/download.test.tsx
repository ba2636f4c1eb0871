import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Fake } from '@org/layers-fake';
import { save } from '../src/archive/save.ts';
import { changeArchives, holdArchives, savedFiles } from './archives.ts';
import { demoWith, zipOf } from './demo.ts';
import { button, open, textOf } from './on-page.tsx';

let fake: Fake;

beforeEach(async ({ task }) => {
  fake = await demoWith({
    LayerName: 'tools',
    versions: [
      // What came of an archive is kept by its hash: each test has its own.
      { Content: { ZipFile: zipOf({ 'python/a.py': task.name.padEnd(1200) }) } },
      { Content: { ZipFile: zipOf({ 'python/a.py': new Uint8Array(5_000_000) }) } },
    ],
  });
});

/** An answer whose connection breaks after so many bytes. */
async function brokenAfter(count: number, answer: Response): Promise<Response> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let pulls = 0;
  const body = new ReadableStream({
    pull(controller) {
      pulls += 1;
      if (pulls === 1) controller.enqueue(bytes.slice(0, count));
      else controller.error(new TypeError('network error'));
    },
  });
  return new Response(body);
}

const ELEVEN_MINUTES = 11 * 60 * 1000;

test('a download says how far it is, is verified, and is saved by a button and by a key', async () => {
  const saved = savedFiles();
  const letThrough = holdArchives();
  open('/layers/tools/1?backend=demo');
  await expect
    .element(page.getByRole('progressbar', { name: 'Downloading' }))
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^6\d\d bytes of 1.3 kB$/));
  letThrough();
  await expect.poll(() => textOf('status')).toContain('SHA-256 as the version says');
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  await userEvent.click(button(/^Download/));
  await userEvent.keyboard('d');
  await expect.poll(() => saved).toEqual(['tools-1.zip', 'tools-1.zip']);
  await expect.poll(() => textOf('status')).toContain('Downloaded.');
});

test(
  'a button that is pressed while the archive is read keeps the focus, and saves it once it is here',
  { tags: 'long' },
  async () => {
    const saved = savedFiles();
    const letThrough = holdArchives();
    open('/layers/tools/1?backend=demo');
    await expect.element(page.getByRole('progressbar', { name: 'Downloading' })).toBeVisible();
    await userEvent.click(button(/^Download/));
    await expect.element(button(/^Download/)).toHaveFocus();
    expect(saved).toEqual([]);
    letThrough();
    await expect.poll(() => saved).toEqual(['tools-1.zip']);
    await expect.element(button(/^Download/)).toHaveFocus();
  },
);

test('one changed byte is refused, and nothing of it is kept', async () => {
  const saved = savedFiles();
  const restore = changeArchives(async (answer) => {
    const bytes = new Uint8Array(await (await answer()).arrayBuffer());
    bytes[100]! ^= 1;
    return new Response(bytes);
  });
  open('/layers/tools/1?backend=demo');
  await expect.poll(() => textOf('alert')).toMatch(/has the SHA-256 .* it was changed or cut off/);
  expect(page.getByRole('treegrid').query()).toBeNull();
  await userEvent.click(button(/^Download/));
  await expect.poll(() => textOf('alert')).toMatch(/SHA-256/);
  expect(saved).toEqual([]);
  restore();
  await userEvent.click(button('Try again'));
  await expect.element(page.getByRole('treegrid')).toBeVisible();
});

test('a download that broke off goes on where it was', async () => {
  const ranges: (string | null)[] = [];
  changeArchives(async (answer, range) => {
    ranges.push(range);
    return range === null ? await brokenAfter(500, await answer()) : await answer();
  });
  open('/layers/tools/1?backend=demo');
  await expect.poll(() => textOf('alert')).toMatch(/network/);
  await userEvent.click(button('Try again'));
  await expect.element(page.getByRole('treegrid')).toBeVisible();
  expect(ranges.at(-1)).toBe('bytes=500-');
});

test('a download that was asked for is saved once it goes on', { tags: 'long' }, async () => {
  const saved = savedFiles();
  let tries = 0;
  const restore = changeArchives(async () => {
    tries += 1;
    throw new TypeError('network error');
  });
  open('/layers/tools/1?backend=demo');
  await expect.poll(() => textOf('alert')).toMatch(/network/);
  const before = tries;
  await userEvent.click(button(/^Download/));
  await expect.poll(() => tries).toBeGreaterThan(before);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  restore();
  expect(saved).toEqual([]);
  await userEvent.click(button('Try again'));
  await expect.poll(() => saved).toEqual(['tools-1.zip']);
  await expect.poll(() => textOf('status')).toContain('Downloaded.');
});

test('what was downloaded of one version is not said of another', { tags: 'long' }, async () => {
  savedFiles();
  open('/layers/tools/2?backend=demo');
  await userEvent.click(page.getByRole('heading', { name: 'tools version 2' }).getByRole('link'));
  await userEvent.click(page.getByRole('link', { name: '1', exact: true }));
  await expect.element(page.getByRole('heading', { name: 'tools version 1' })).toBeVisible();
  await userEvent.click(button(/^Download/));
  await expect.poll(() => textOf('status')).toContain('Downloaded.');
  history.go(-2);
  await expect.element(page.getByRole('heading', { name: 'tools version 2' })).toBeVisible();
  await expect.element(button('Show its files')).toBeVisible();
  expect(textOf('status')).not.toContain('Downloaded.');
});

test('a link that expired is asked for anew', { tags: 'long' }, async () => {
  const statuses: number[] = [];
  changeArchives(async (answer) => {
    if (statuses.length === 0) fake.clock.advance(ELEVEN_MINUTES);
    const answered = await answer();
    statuses.push(answered.status);
    return answered;
  });
  open('/layers/tools/1?backend=demo');
  await expect.poll(() => textOf('status')).toContain('The link had expired, and a new one was asked for.');
  await expect.element(page.getByRole('treegrid')).toBeVisible();
  expect(statuses).toEqual([403, 200]);
});

test('a large archive is read when it is asked for', { tags: 'long' }, async () => {
  open('/layers/tools/2?backend=demo');
  await expect.element(button('Show its files')).toBeVisible();
  expect(page.getByRole('treegrid').query()).toBeNull();
  await userEvent.click(button('Show its files'));
  await expect.element(page.getByRole('row', { name: /^python/ })).toMatchTextContent('5 MB');
});

test('a file that cannot be saved says so, and what to do', { tags: 'long' }, async () => {
  const saved = savedFiles();
  const ZipFile = zipOf({ 'python/long.bin': new Uint8Array(1_000_001) });
  // Its contents begin behind its header of 30 bytes and its name (APPNOTE 4.3.7).
  ZipFile[30 + 'python/long.bin'.length] = 1;
  await demoWith({ LayerName: 'tools', versions: [{ Content: { ZipFile } }] });
  open('/layers/tools/1?backend=demo&file=python/long.bin');
  await expect.element(page.getByText(/^Too long to be shown/)).toBeVisible();
  expect(textOf('alert')).toBe('');
  await userEvent.click(button('Save'));
  await expect.poll(() => textOf('alert')).toMatch(/^python\/long\.bin cannot be read/);
  await expect.element(page.getByText(/^Download the archive, and unpack it with another program/)).toBeVisible();
  expect(saved).toEqual([]);
});

test('what is saved stays where the browser fetches it from, and not for ever', () => {
  savedFiles();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const revoke = vi.spyOn(URL, 'revokeObjectURL');
  onTestFinished(() => {
    vi.useRealTimers();
    revoke.mockRestore();
  });
  save(new Blob(['text']), 'a.txt');
  vi.advanceTimersByTime(30_000);
  expect(revoke).not.toHaveBeenCalled();
  vi.advanceTimersByTime(30_000);
  expect(revoke).toHaveBeenCalledOnce();
});
