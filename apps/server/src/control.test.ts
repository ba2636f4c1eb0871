import { beforeEach, expect, test } from 'vitest';
import { control } from './control.ts';
import { isControl } from './control/is-control.ts';
import type { Controlled } from './control/handler.ts';
import { controlledFake } from '../test/controlled.ts';

let controlled: Controlled;
beforeEach(async () => {
  controlled = await controlledFake();
});

async function send(method: string, path: string, body?: string | ReadableStream): Promise<Response> {
  // A stream is taken with a member that not all types know of.
  const init: RequestInit = { method, ...(body !== undefined && { body, duplex: 'half' }) };
  return await control(controlled, new Request(`http://127.0.0.1${path}`, init));
}

test.each([
  ['/_fake', true],
  ['/_fake/', true],
  ['/_fake/other', true],
  ['/_fakeX', false],
  ['/_fake-layers/health', false],
  ['/2018-10-31/layers/_fake/versions', false],
  ['/', false],
])('%s is the server’s own: %s', (path, own) => {
  expect(isControl(path)).toBe(own);
});

test.each([
  ['GET', '/_fake/reset', 'POST'],
  ['DELETE', '/_fake/health', 'GET'],
  ['POST', '/_fake/snapshot', 'GET, PUT'],
  ['HEAD', '/_fake/seed', 'POST'],
  ['PATCH', '/_fake/clock', 'GET, POST, DELETE'],
])('%s %s is refused with what is allowed', async (method, path, allow) => {
  const response = await send(method, path);
  expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
});

const BODIES = [
  ['POST', '/_fake/clock'],
  ['POST', '/_fake/faults'],
  ['POST', '/_fake/seed'],
  ['PUT', '/_fake/snapshot'],
] as const;

test.each(BODIES)(
  '%s %s refuses a body that is too large, and leaves it where it goes beyond',
  async (method, path) => {
    // Never written to, so that it takes no memory.
    const chunk = new Uint8Array(125_000_001);
    let sent = 0;
    let left = false;
    const body = new ReadableStream(
      {
        pull: (controller) => {
          sent += 1;
          // It is longer than what is read, and comes to an end should all of it be.
          if (sent > 4) controller.close();
          else controller.enqueue(chunk);
        },
        cancel: () => {
          left = true;
        },
      },
      { highWaterMark: 0 },
    );
    const response = await send(method, path, body);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ error: 'control paths take 500000000 bytes at the most' });
    expect({ sent, left }).toEqual({ sent: 4, left: true });
  },
);

// As deep as no recursion reaches.
const DEPTH = 200_000;
const DEEP = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
const DEEP_OBJECT = '{"layers":'.repeat(DEPTH) + '0' + '}'.repeat(DEPTH);
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  '/_fake/clock': ['{"set":$}', '{"advance":$}', '{"stop":$}'],
  '/_fake/faults': ['[{"effect":"throttle"},$]', '{"effect":$}', '{"effect":"throttle","where":{"LayerName":$}}'],
  '/_fake/seed': ['{"layers":$}', '{"layers":[{"LayerName":"a","versions":[{"Content":$}]}]}', '{"archives":$}'],
  '/_fake/snapshot': ['{"layers":$}', '{"layers":[{"LayerName":$}]}', '{"layers":[],"archives":$}'],
};

test.each(BODIES)('%s %s refuses JSON of any depth in one sentence, and changes nothing', async (method, path) => {
  const before = await controlled.fake.snapshot();
  for (const body of [DEEP_OBJECT, DEEP, ...INSIDE[path]!.map((shape) => shape.replace('$', DEEP))]) {
    const response = await send(method, path, body);
    const { error } = (await response.json()) as { readonly error: string };
    expect(response.status, body.slice(0, 60)).toBe(400);
    expect(error).toMatch(/^[\w.[\]"]+: .{10,800}$/);
  }
  expect(await controlled.fake.snapshot()).toEqual(before);
  expect(controlled.fake.faults.list()).toEqual([]);
  expect(controlled.fake.clock.isStopped()).toBe(false);
});

test('JSON that breaks off deep inside is refused as no JSON', async () => {
  for (const [method, path] of BODIES) {
    const response = await send(method, path, DEEP.slice(0, DEPTH));
    expect([response.status, await response.json()]).toEqual([400, { error: expect.stringContaining('JSON') }]);
  }
});
