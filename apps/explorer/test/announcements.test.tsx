import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { holdArchives } from './archives.ts';
import { demoWith, zipOf } from './demo.ts';
import { button, cellsOf, link, open } from './on-page.tsx';

/** Gives what screen readers are given to say from now on, in order. */
function listen(): () => readonly string[] {
  const heard: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (target instanceof Element && target.role === 'log')
        for (const { textContent } of addedNodes) heard.push(textContent ?? '');
  });
  observer.observe(document.body, { childList: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  return () => heard;
}

test(
  'what is copied and what is done is heard, each time, by a region that was there before',
  { tags: 'long' },
  async () => {
    await demoWith({ LayerName: 'tools', versions: [{}, {}] });
    const copy = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    onTestFinished(() => copy.mockRestore());
    const heard = listen();
    open('/?backend=demo');
    await expect.poll(() => cellsOf('tools')).toBeDefined();
    const log = page.getByRole('log').element();
    await userEvent.click(link('tools'));
    await userEvent.click(button(/^Copy the layer/));
    await userEvent.click(button(/^Copy the layer/));
    await expect.poll(() => heard().filter((text) => text === 'Copied')).toHaveLength(2);
    await userEvent.click(link('2'));
    await userEvent.click(button('Delete this version'));
    // A dialog shuts off all but itself and what is heard.
    await expect.poll(() => document.querySelector('main')?.closest('[inert], [aria-hidden]')).not.toBeNull();
    expect(log.closest('[inert], [aria-hidden]')).toBeNull();
    await userEvent.click(page.getByRole('alertdialog').getByRole('button', { name: 'Delete version 2' }));
    await expect.poll(heard).toContain('Deleted version 2 of tools');
    await expect.poll(heard).toContain('1 version, newest first');
    expect(page.getByRole('log').element()).toBe(log);
  },
);

test(
  'what is over at once, or changes while one types, is not heard; what is throttled is',
  { tags: 'long' },
  async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    onTestFinished(() => void vi.restoreAllMocks());
    const fake = await demoWith({ LayerName: 'axe', versions: [{}] }, { LayerName: 'tools', versions: [{}] });
    const heard = listen();
    open('/?backend=demo');
    await expect.poll(heard).toEqual(['2 layers, by name as AWS lists them']);
    await userEvent.type(page.getByRole('searchbox', { name: 'Name' }), 'axe');
    await expect.poll(heard).toContain('1 layer, by name as AWS lists them');
    expect(heard().filter((text) => text.startsWith('1 layer,'))).toHaveLength(1);
    fake.faults.add({ effect: 'throttle', operation: 'ListLayerVersions', times: 6 });
    await userEvent.click(link('axe'));
    await expect.poll(() => heard().join('\n')).toMatch(/AWS asks for fewer calls/);
  },
);

test('how far a download is, is heard now and then', async () => {
  await demoWith({ LayerName: 'tools', versions: [{ Content: { ZipFile: zipOf({ 'a.py': 'a'.repeat(1200) }) } }] });
  const letThrough = holdArchives();
  const every = vi.spyOn(globalThis, 'setInterval');
  onTestFinished(() => every.mockRestore());
  const heard = listen();
  open('/layers/tools/1?backend=demo');
  await expect
    .element(page.getByRole('progressbar', { name: 'Downloading' }))
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^6\d\d bytes of 1.3 kB$/));
  expect(heard().filter((text) => text.startsWith('Downloading'))).toEqual([]);
  const [tell] = every.mock.calls.findLast(([, pause]) => pause === 10_000)!;
  tell();
  await expect.poll(() => heard().at(-1)).toMatch(/^Downloading: 6\d\d bytes of 1.3 kB$/);
  letThrough();
  await expect.poll(heard).toContain('SHA-256 as the version says.');
});
