import { ConnectionDropped } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { codeOf } from './code.ts';
import { logged } from './log.ts';

/** The line of a request that ends in a way. */
async function lineOf(end: () => Promise<Response>): Promise<unknown> {
  const lines: string[] = [];
  const fetch = logged({ print: (line) => lines.push(line), format: 'json' }, codeOf, end);
  await fetch(new Request('http://127.0.0.1/2018-10-31/layers?MaxItems=1')).catch(() => {});
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0]!);
}

test.each<[string, () => Promise<Response>, object]>([
  ['an answer', async () => new Response('{}'), { status: 200 }],
  [
    'a refusal',
    async () => new Response('{}', { status: 404, headers: { 'x-amzn-errortype': 'ResourceNotFoundException' } }),
    { status: 404, code: 'ResourceNotFoundException' },
  ],
  ['a connection that a fault broke', async () => await Promise.reject(new ConnectionDropped()), { status: 'dropped' }],
  ['a client that went away', async () => await Promise.reject(new Error('gone')), { status: 'not answered' }],
])('%s is one line of JSON', async (_, end, outcome) => {
  expect(await lineOf(end)).toEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    method: 'GET',
    path: '/2018-10-31/layers?MaxItems=1',
    milliseconds: expect.any(Number),
    ...outcome,
  });
});
