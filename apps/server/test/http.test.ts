import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listening, type Running } from './running.ts';

let server: Running & { readonly url: string };
beforeAll(async () => {
  server = await listening('--empty', '--log');
});
afterAll(async () => {
  server.child.kill();
  await server.exit;
});

/** Sends bytes over a socket of their own and returns what comes back until the server, or we, end it. */
async function raw(text: string, { hangUp = false } = {}): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
  await once(socket, 'connect');
  socket.write(text);
  if (hangUp) socket.resetAndDestroy();
  await once(socket, 'close');
  return answer;
}

const lines = (): readonly string[] => server.output.stdout.split('\n').slice(2, -1);

test.each([
  'GET / HTTP/1.0\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
])('what is not a request is answered 400, as nobody’s bug: %j', async (text) => {
  expect(await raw(text)).toMatch(/^HTTP\/1\.1 400 /);
  expect(server.output.stderr).toBe('');
});

test('a client that goes away in the middle of a publish is nobody’s bug, and is logged', async () => {
  const path = '/2018-10-31/layers/half/versions';
  await raw(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"Content":`, { hangUp: true });
  await expect.poll(() => lines().some((line) => line.includes(`POST ${path} not answered`))).toBe(true);
  expect(server.output.stderr).toBe('');
  const list = await fetch(server.url + path);
  expect(await list.json()).toEqual({ LayerVersions: [], NextMarker: null });
});

test('health answers HEAD', async () => {
  const response = await fetch(`${server.url}/_fake/health`, { method: 'HEAD' });
  expect(response.status).toBe(200);
});

test('a page of another host controls nothing', async () => {
  const response = await fetch(`${server.url}/_fake/reset`, {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect(response.status).toBe(403);
});

test('a log that nobody reads any more does not end the server', async () => {
  const unread = await listening('--empty', '--log');
  try {
    unread.child.stdout!.destroy();
    for (let n = 0; n < 3; n++) expect((await fetch(`${unread.url}/2018-10-31/layers`)).status).toBe(200);
  } finally {
    unread.child.kill();
    await unread.exit;
  }
  expect(unread.output.stderr).toBe('');
});
