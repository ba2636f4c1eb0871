import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { demoWith } from './demo.ts';
import { button, cellsOf, open, textOf } from './on-page.tsx';

/**
 * A server that only reads from AWS, for which the demo's fake stands. The page asks once what its server has, so all
 * tests of other backends than the demo stand here.
 */
beforeEach(async () => {
  await demoWith({ LayerName: 'tools', versions: [{ statements: [{ Sid: 'all', Principal: '*' }] }] });
  const { fetch } = globalThis;
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.pathname === '/_fake/health') return new Response(null, { status: 404 });
    if (url.pathname === '/_upstream/health')
      return Response.json({ status: 'running', upstream: 'aws', write: false });
    if (url.pathname === '/_upstream/archive') return await fetch(url.searchParams.get('url')!, init);
    return await fetch(input, init);
  });
  onTestFinished(() => spy.mockRestore());
});

test('a backend that only reads lets nobody publish, share or delete, and says what would', async () => {
  open('/');
  await expect.poll(() => cellsOf('tools')).toBeDefined();
  await expect.element(page.getByRole('combobox', { name: /^Answers from/ })).toHaveValue('aws');
  await expect.element(page.getByText('read-only')).toHaveAttribute('title', expect.stringContaining('--write'));
  expect(page.getByRole('link', { name: 'Publish' }).query()).toBeNull();
  await userEvent.keyboard('gp');
  await userEvent.keyboard('f');
  expect(location.pathname + location.search).toBe('/');

  open('/?regions=eu-west-1');
  await expect.element(page.getByText('There are no layers. Look in another region.')).toBeVisible();

  open('/layers/tools/1');
  await expect.element(page.getByRole('list', { name: 'Statements' })).toMatchTextContent('all everybody');
  await expect.poll(() => textOf('status')).toContain('SHA-256 as the version says');
  for (const name of ['Share it', 'Revoke all', 'Delete this version']) expect(button(name).query()).toBeNull();
  open('/publish');
  await expect.poll(() => textOf('alert')).toMatch(/^This server only reads\. Start it with --write/);
});

test('on AWS regions of another partition take the place of those that are chosen, and it is said why', async () => {
  open('/?regions=us-east-1,eu-central-1');
  await userEvent.click(button('2 regions'));
  const china = page.getByRole('group', { name: 'AWS in China' });
  await expect.element(china).toMatchTextContent(/An account is in one partition/);
  expect(page.getByRole('group', { name: 'AWS', exact: true }).element().textContent).not.toContain('partition');
  await userEvent.click(china.getByRole('checkbox', { name: 'cn-north-1' }));
  await expect.element(button('cn-north-1')).toBeVisible();
  expect(location.search).toBe('?regions=cn-north-1');
});

test('a backend that the server does not have is named, with what to do', async () => {
  open('/?backend=server');
  await expect.poll(() => textOf('alert')).toMatch(/^This server has no fake: it passes calls on to aws/);
  expect(page.getByRole('table').query()).toBeNull();
});
