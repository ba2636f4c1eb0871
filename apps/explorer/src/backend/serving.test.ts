import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

type Answer = () => Promise<Response>;

/** What the server of a page that was just opened answers, request by request; and what was asked. */
async function pageOn(...answers: readonly Answer[]) {
  const rest = [...answers];
  const fetch = vi.fn<(path: string) => Promise<Response>>(async () => await rest.shift()!());
  vi.stubGlobal('fetch', fetch);
  onTestFinished(() => void vi.unstubAllGlobals());
  const { serving } = await import('./serving.ts');
  return { serving, asked: () => fetch.mock.calls.map(([path]) => path) };
}

beforeEach(() => void vi.resetModules());

const running = async () => Response.json({ status: 'running' });
const absent = async () => new Response('<!doctype html>', { status: 404 });
const busy = async () => new Response('busy', { status: 503 });
const broken = async () => {
  throw new TypeError('Failed to fetch');
};

test('a server is asked once, and what it has not is not asked for again', async () => {
  const { serving, asked } = await pageOn(absent, async () => new Response('<!doctype html>'));
  expect(await serving()).toEqual({ fake: false });
  expect(await serving()).toEqual({ fake: false });
  expect(asked()).toEqual(['/_fake/health', '/_upstream/health']);
});

test.each([
  ['breaks the connection', broken, /Failed to fetch/],
  ['cannot answer', busy, /answered 503/],
])('a server that %s is asked again, and no demo stands for it', async (_, answer, reason) => {
  const { serving } = await pageOn(answer, running);
  await expect(serving()).rejects.toThrow(reason);
  expect(await serving()).toEqual({ fake: true });
  expect(await serving()).toEqual({ fake: true });
});
