import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';

const START = '2026-09-01T00:00:00.000Z';
const PATH = '/_fake/clock';

let server: Serving;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(START) });
  server = await serving();
});
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const post = async (body: unknown): Promise<[number, any]> => await server.send('POST', PATH, body);
const passes = (milliseconds: number): unknown => vi.setSystemTime(Date.now() + milliseconds);

test("tells the machine's time, until it is moved, and again when it is put back", async () => {
  expect(await server.send('GET', PATH)).toEqual([200, { now: START, stopped: false }]);
  expect(await post({ set: '2030-05-06T07:08:09.010+02:00' })).toEqual([
    200,
    { now: '2030-05-06T05:08:09.010Z', stopped: false },
  ]);
  passes(1000);
  expect(await server.send('GET', PATH)).toEqual([200, { now: '2030-05-06T05:08:10.010Z', stopped: false }]);
  expect(await post({ advance: -10 })).toEqual([200, { now: '2030-05-06T05:08:10.000Z', stopped: false }]);
  expect(await server.send('DELETE', PATH)).toEqual([200, { now: '2026-09-01T00:00:01.000Z', stopped: false }]);
});

test('stands when it is stopped, and goes on from there', async () => {
  expect(await post({ stop: true })).toEqual([200, { now: START, stopped: true }]);
  passes(5000);
  expect(await post({ advance: 86_400_000 })).toEqual([200, { now: '2026-09-02T00:00:00.000Z', stopped: true }]);
  expect(await post({ start: true })).toEqual([200, { now: '2026-09-02T00:00:00.000Z', stopped: false }]);
  passes(1000);
  expect(await server.send('GET', PATH)).toEqual([200, { now: '2026-09-02T00:00:01.000Z', stopped: false }]);
});

test('is the time of what is published', async () => {
  await post({ set: '2031-01-01T00:00:00Z' });
  const [, { CreatedDate }] = await server.send('POST', '/2018-10-31/layers/fonts/versions', {
    Content: { ZipFile: ZIP },
  });
  expect(CreatedDate).toBe('2031-01-01T00:00:00.000+0000');
});

const EXPECTED =
  'clock: expected one of {"set": "2026-08-31T12:00:00Z"}, {"advance": milliseconds}, {"stop": true}, {"start": true}';
const years = (got: string): string => `clock: expected a time from the year 0 to the year 9999, got ${got}`;

test.each([
  [{}, `${EXPECTED}, got {}`],
  [null, `${EXPECTED}, got null`],
  ['set', `${EXPECTED}, got "set"`],
  [[], `${EXPECTED}, got []`],
  [{ toString: 1 }, `${EXPECTED}, got {"toString":1}`],
  [{ set: 'tomorrow' }, `${EXPECTED}, got {"set":"tomorrow"}`],
  [{ set: '2030-01-01T00:00:00' }, `${EXPECTED}, got {"set":"2030-01-01T00:00:00"}`],
  [{ set: '2030-13-01T00:00:00Z' }, `${EXPECTED}, got {"set":"2030-13-01T00:00:00Z"}`],
  [{ set: '2024-02-30T00:00:00Z' }, `${EXPECTED}, got {"set":"2024-02-30T00:00:00Z"}`],
  [{ set: 'x'.repeat(72) }, `${EXPECTED}, got {"set":"${'x'.repeat(72)}`],
  [{ set: 'x'.repeat(73) }, `${EXPECTED}, got {"set":"${'x'.repeat(72)}`],
  [{ set: 0 }, `${EXPECTED}, got {"set":0}`],
  [{ advance: '1' }, `${EXPECTED}, got {"advance":"1"}`],
  [{ stop: false }, `${EXPECTED}, got {"stop":false}`],
  [{ stop: true, advance: 1 }, `${EXPECTED}, got {"stop":true,"advance":1}`],
  [{ advance: 1e15 }, years('1000000000000000 ms from now')],
  [{ advance: 1e300 }, years('1e+300 ms from now')],
  [{ set: '9999-12-31T23:59:59-01:00' }, years('"+010000-01-01T00:59:59.000Z"')],
])('%j is refused in one sentence, and the clock left as it is', async (body, error) => {
  await post({ set: '2030-01-01T00:00:00Z' });
  expect(await post(body)).toEqual([400, { error }]);
  expect(await server.send('GET', PATH)).toEqual([200, { now: '2030-01-01T00:00:00.000Z', stopped: false }]);
});

test('a body that is no JSON is refused', async () => {
  expect(await post(undefined)).toEqual([400, { error: expect.stringContaining('JSON') }]);
});
