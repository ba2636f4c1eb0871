import { afterEach, beforeEach, expect, test } from 'vitest';
import { serving, type Serving } from './serving.ts';

let server: Serving;
beforeEach(async () => {
  server = await serving();
});
afterEach(async () => await server.close());

const PATH = '/_fake/faults';
const list = async (): Promise<unknown> => (await server.send('GET', PATH))[1];
const status = async (): Promise<number> => (await server.send('GET', '/2018-10-31/layers'))[0];

test('a rule is added, strikes as often as it says, and is listed as long as it can', async () => {
  const rule = { effect: 'error', code: 'ServiceException', operation: 'ListLayers', times: 2 };
  expect(await server.send('POST', PATH, rule)).toEqual([204, '']);
  expect(await list()).toEqual([rule]);
  expect(await status()).toBe(500);
  expect(await list()).toEqual([{ ...rule, times: 1 }]);
  expect([await status(), await status()]).toEqual([500, 200]);
  expect(await list()).toEqual([]);
});

test('rules are added in the order of their list, behind those before them, and cleared together', async () => {
  const [first, second, third] = [
    { effect: 'throttle', times: 1 },
    { effect: 'throttle', rate: 15 },
    { effect: 'latency', milliseconds: 0 },
  ];
  await server.send('POST', PATH, first);
  expect(await server.send('POST', PATH, [second, third])).toEqual([204, '']);
  expect(await list()).toEqual([first, second, third]);
  expect(await server.send('DELETE', PATH)).toEqual([204, '']);
  expect(await list()).toEqual([]);
  expect(await status()).toBe(200);
});

test.each([
  [undefined, /JSON/],
  [1, /^rule: expected an object, got 1$/],
  [{}, /^rule\.effect: expected one of throttle, error, latency, disconnect, got undefined$/],
  [{ effect: 'throttle', when: 'always' }, /^rule\.when: a function cannot travel over HTTP, expected conditions/],
  [[{ effect: 'throttle' }, { effect: 'error' }], /^rules\[1\]\.code: expected one of /],
  [[{ effect: 'throttle' }, [{ effect: 'throttle' }]], /^rules\[1\]: expected an object/],
])('%j is refused, and no rule is added', async (body, error) => {
  const before = [{ effect: 'disconnect', operation: 'GetLayerVersion' }];
  await server.send('POST', PATH, before);
  expect(await server.send('POST', PATH, body)).toEqual([400, { error: expect.stringMatching(error) }]);
  expect(await list()).toEqual(before);
});

test('a list that is refused leaves no trace in the chances of later rules', async () => {
  const struck = async (): Promise<readonly number[]> => {
    await server.send('POST', PATH, { effect: 'error', code: 'ServiceException', probability: 0.5 });
    const statuses: number[] = [];
    for (let n = 0; n < 20; n++) statuses.push(await status());
    await server.send('DELETE', PATH);
    return statuses;
  };
  const usual = await struck();
  await server.send('POST', PATH, [{ effect: 'throttle' }, {}]);
  expect(await struck()).toEqual(usual);
  expect(new Set(usual)).toEqual(new Set([200, 500]));
});
