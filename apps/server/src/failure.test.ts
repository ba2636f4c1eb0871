import { ConnectionDropped } from '@org/layers-fake';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answering, failure } from './failure.ts';
import { reporting } from './reporting.ts';

let stderr: string[];
beforeEach(() => {
  stderr = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => stderr.push(String(text)) > 0);
});
afterEach(() => vi.restoreAllMocks());

const answer = async (cause: unknown, signal: AbortSignal = new AbortController().signal): Promise<Response> =>
  await answering(reporting(undefined), failure, async () => {
    throw cause;
  })(new Request('http://localhost/', { signal }));

const withStack = (stack: string | undefined): Error => Object.assign(new Error('no shelf'), { stack });

test.each([
  [withStack('Error: no shelf\n    at shelf.ts:1'), 'Error: no shelf\n    at shelf.ts:1'],
  [withStack(undefined), 'no shelf'],
  ['a text', 'a text'],
])('what is no fault of the API is a bug, said to both sides (%#)', async (cause, text) => {
  const response = await answer(cause);
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect([...response.headers.keys()]).toEqual(['content-type']);
  expect(await response.text()).toBe(`This is a bug of layers-server, not an answer of AWS.\n${text}\n`);
  expect(stderr).toEqual([`layers-server: a bug, please report it: ${text}\n`]);
});

test.each([new ConnectionDropped(), Object.assign(new Error('aborted'), { code: 'ECONNRESET' })])(
  '%s is left without an answer, and no bug',
  async (cause) => {
    await expect(answer(cause)).rejects.toBe(cause);
    expect(stderr).toEqual([]);
  },
);

test('a client that went away gets no answer; a bug that it left behind is still said', async () => {
  const gone = AbortSignal.abort();
  await expect(answer(gone.reason, gone)).rejects.toBe(gone.reason);
  expect(stderr).toEqual([]);
  expect((await answer(withStack('a stack'), gone)).status).toBe(500);
  expect(stderr).toEqual(['layers-server: a bug, please report it: a stack\n']);
});

test('what looks like a client that went away is a bug while the client is there', async () => {
  expect((await answer(new DOMException('aborted', 'AbortError'))).status).toBe(500);
});
