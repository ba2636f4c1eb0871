import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Listening } from '../src/serve.ts';
import { readSettings, type Settings } from '../src/settings.ts';
import { start } from '../src/start.ts';

let server: Listening;
beforeEach(async () => {
  server = await start(readSettings(['--port', '0', '--empty'], {}) as Settings, () => {});
});
afterEach(async () => await server.close());

const send = async (method: string, path: string, body?: string): Promise<[number, any]> => {
  const response = await fetch(server.url + path, { method, ...(body !== undefined && { body }) });
  const text = await response.text();
  return [response.status, text === '' ? undefined : JSON.parse(text)];
};
const names = async (): Promise<string[]> =>
  (await send('GET', '/2018-10-31/layers'))[1].Layers.map(({ LayerName }: any) => LayerName);
const SEED = JSON.stringify({ layers: [{ LayerName: 'a', versions: [{}] }] });

test('health tells what runs', async () => {
  expect(await send('GET', '/_fake/health')).toEqual([
    200,
    { status: 'ok', version: expect.stringMatching(/^\d/), account: '123456789012', region: 'us-east-1' },
  ]);
});

test('seed adds layers, snapshot and restore keep them, reset goes back to the start', async () => {
  expect(await send('POST', '/_fake/seed', SEED)).toEqual([204, undefined]);
  const [, snapshot] = await send('GET', '/_fake/snapshot');
  expect(await names()).toEqual(['a']);
  expect(await send('POST', '/_fake/reset')).toEqual([204, undefined]);
  expect(await names()).toEqual([]);
  expect(await send('PUT', '/_fake/snapshot', JSON.stringify(snapshot))).toEqual([204, undefined]);
  expect(await names()).toEqual(['a']);
});

test.each([
  ['POST', '/_fake/seed', '{', 400, /JSON/],
  ['POST', '/_fake/seed', '{"layers":1}', 400, /^layers: expected a list, got 1$/],
  ['PUT', '/_fake/snapshot', '{"layers":[{}]}', 400, /^layers\[0\]\.LayerName: expected/],
  ['GET', '/_fake/reset', undefined, 405, /^\/_fake\/reset takes POST, not GET$/],
  ['GET', '/_fake/other', undefined, 404, /^\/_fake\/other is no control path; there are \/_fake\/health, /],
  ['GET', '/_fake', undefined, 404, /^\/_fake is no control path/],
])('%s %s with %s is refused and changes nothing', async (method, path, body, status, error) => {
  await send('POST', '/_fake/seed', SEED);
  expect(await send(method, path, body)).toEqual([status, { error: expect.stringMatching(error) }]);
  expect(await names()).toEqual(['a']);
});
