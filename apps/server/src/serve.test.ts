import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { type Listening, serve } from './serve.ts';

// As they are before any server: a library may put its own in their place.
const PLATFORM = { Request, Response };

const started: Listening[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const { close } of started.splice(0)) await close();
});

type Answer = Parameters<typeof serve>[0];
const ok: Answer = async () => new Response('ok');

async function listening(answer: Answer, host = '127.0.0.1', port = 0): Promise<Listening> {
  const server = await serve(answer, { port, host });
  started.push(server);
  return server;
}

// Node itself ends a connection that waits for its next request; these are in the middle of one.
test.each([
  ['waits for its answer', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['is half sent', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx'],
])('a connection whose request %s is cut, and the port is free again', { timeout: 3000 }, async (_, text) => {
  const called = Promise.withResolvers<void>();
  const { url, close } = await listening(async () => {
    called.resolve();
    return await new Promise<never>(() => {});
  });
  const port = Number(new URL(url).port);
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  const cut = once(socket, 'close');
  socket.write(text);
  await called.promise;
  await close();
  await cut;
  expect((await listening(ok, '127.0.0.1', port)).url).toBe(url);
});

test('a refused body is read to its end, however long: its client sees the answer, and may call again', async () => {
  const { url } = await listening(async ({ method }) => new Response(null, { status: method === 'POST' ? 413 : 200 }));
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  sockets.push(socket);
  let read = '';
  socket.on('data', (bytes) => (read += bytes.toString()));
  socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${80 * MEGA.length}\r\n\r\n`);
  for (let part = 0; part < 80; part += 1) if (!socket.write(MEGA)) await once(socket, 'drain');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await expect.poll(() => read.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
});

const MEGA = Buffer.alloc(1_000_000);

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

test.skipIf(!hasIpv6)('an IPv6 address stands in brackets in the URL, which can be called (needs ::1)', async () => {
  const { url } = await listening(ok, '::1');
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect(await (await fetch(url)).text()).toBe('ok');
});

test('what the platform has stays the platform’s, for all else that runs in the process', async () => {
  const { url } = await listening(ok);
  await fetch(url);
  expect(globalThis.Request).toBe(PLATFORM.Request);
  expect(globalThis.Response).toBe(PLATFORM.Response);
});
