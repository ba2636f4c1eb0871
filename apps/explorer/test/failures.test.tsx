import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith } from './demo.ts';
import { button, cellsOf, link, open, textOf } from './on-page.tsx';

beforeEach(async () => void (await demoWith({ LayerName: 'tools', versions: [{}] })));

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

/** Lets every view that writes numbers fail, until it is ended. */
function breakNumbers(): () => void {
  // React reports what a boundary caught; here it is meant.
  const silent = ['error', 'warn'] as const;
  for (const level of silent) vi.spyOn(console, level).mockReturnValue();
  onTestFinished(() => void vi.restoreAllMocks());
  const broken = vi
    .spyOn(Intl.NumberFormat.prototype as { readonly format: object }, 'format', 'get')
    .mockImplementation(() => {
      throw new Error('numbers cannot be written');
    });
  return () => broken.mockRestore();
}

test('a view that fails says what happened; the way on is another try, and the focus follows', async () => {
  const mend = breakNumbers();
  open('/?backend=demo');
  await expect.element(heading('This view cannot be shown')).toBeVisible();
  expect(document.title).toBe('Failed · Layers');
  expect(textOf('alert')).toBe('numbers cannot be written. Try again');
  await userEvent.click(button('Try again'));
  await expect.element(heading('This view cannot be shown')).toHaveFocus();
  mend();
  await userEvent.click(button('Try again'));
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  await expect.element(heading('Layers')).toHaveFocus();
});

test('a view that fails leaves the others to be gone to', async () => {
  const mend = breakNumbers();
  open('/layers/tools?backend=demo');
  await expect.element(heading('This view cannot be shown')).toBeVisible();
  await userEvent.click(link('Watched'));
  await expect.element(heading('Watched layers')).toBeVisible();
  history.back();
  await expect.element(heading('This view cannot be shown')).toBeVisible();
  mend();
  await userEvent.click(link('All layers'));
  await expect.poll(() => cellsOf('tools')).toBeDefined();
});
