import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { serving, type Serving } from './serving.ts';

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(async () => await server.close());

const send: Serving['send'] = async (...request) => await server.send(...request);
const names = async (): Promise<string[]> =>
  (await send('GET', '/2018-10-31/layers'))[1].Layers.map(({ LayerName }: any) => LayerName);
const SEED = { layers: [{ LayerName: 'a', versions: [{}] }] };

test('health tells what runs', async () => {
  expect(await send('GET', '/_fake/health')).toEqual([
    200,
    { status: 'ok', version: expect.stringMatching(/^\d/), account: '123456789012', region: 'us-east-1' },
  ]);
});

test('seed adds layers, snapshot and restore keep them, reset goes back to the start', async () => {
  expect(await send('POST', '/_fake/seed', SEED)).toEqual([204, '']);
  const [, snapshot] = await send('GET', '/_fake/snapshot');
  expect(await names()).toEqual(['a']);
  expect(await send('POST', '/_fake/reset')).toEqual([204, '']);
  expect(await names()).toEqual([]);
  expect(await send('PUT', '/_fake/snapshot', snapshot)).toEqual([204, '']);
  expect(await names()).toEqual(['a']);
});

test.each([
  ['POST', '/_fake/seed', undefined, 400, /JSON/],
  ['POST', '/_fake/seed', { layers: 1 }, 400, /^layers: expected a list, got 1$/],
  ['PUT', '/_fake/snapshot', { layers: [{}] }, 400, /^layers\[0\]\.LayerName: expected/],
  ['GET', '/_fake/reset', undefined, 405, /^\/_fake\/reset takes POST, not GET$/],
  ['GET', '/_fake/other', undefined, 404, /^\/_fake\/other is no control path; there are \/_fake\/health, /],
  ['GET', '/_fake', undefined, 404, /^\/_fake is no control path/],
])('%s %s with %s is refused and changes nothing', async (method, path, body, status, error) => {
  await send('POST', '/_fake/seed', SEED);
  expect(await send(method, path, body)).toEqual([status, { error: expect.stringMatching(error) }]);
  expect(await names()).toEqual(['a']);
});

test('reset goes back to the seeds of the start', async () => {
  const seeded = await serving(
    '--seed',
    fileURLToPath(new URL('../../../packages/fake/seeds/account.json', import.meta.url)),
  );
  try {
    const [, atStart] = await seeded.send('GET', '/_fake/snapshot');
    await seeded.send('POST', '/_fake/seed', SEED);
    await seeded.send('DELETE', `/2018-10-31/layers/${atStart.layers[0].LayerName}/versions/1`);
    await seeded.send('POST', '/_fake/reset');
    expect((await seeded.send('GET', '/_fake/snapshot'))[1]).toEqual(atStart);
    expect(atStart.layers).not.toEqual([]);
  } finally {
    await seeded.close();
  }
});

test('reset takes faults away and puts the clock back', async () => {
  await send('POST', '/_fake/seed', SEED);
  await send('POST', '/_fake/faults', { effect: 'throttle' });
  await send('POST', '/_fake/clock', { set: '2030-01-01T00:00:00Z' });
  await send('POST', '/_fake/reset');
  expect(await send('GET', '/_fake/faults')).toEqual([200, []]);
  expect((await send('GET', '/_fake/clock'))[1].now).not.toMatch(/^2030/);
  expect(await names()).toEqual([]);
});
