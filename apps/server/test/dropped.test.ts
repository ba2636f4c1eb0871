import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest';
import { ZIP } from './archive.ts';
import { serving, type Serving } from './serving.ts';

let server: Serving;
let stderr: MockInstance<typeof process.stderr.write>;
beforeEach(async () => {
  server = await serving();
  stderr = vi.spyOn(process.stderr, 'write');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const LAYERS = '/2018-10-31/layers';
const rule = async (body: object): Promise<unknown> => await server.send('POST', '/_fake/faults', body);
const logOf = (path: string): readonly string[] =>
  server.lines.filter((line) => line.includes(` ${path} `)).map((line) => line.split(` ${path} `)[1]!);

test('a connection that a rule drops ends without a byte, and the next one is as ever', async () => {
  await rule({ effect: 'disconnect', times: 1 });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const received: unknown[] = [];
  socket.on('data', (bytes) => received.push(bytes));
  socket.write(`GET ${LAYERS} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  const [cause] = await once(socket, 'error');
  expect(cause).toMatchObject({ code: 'ECONNRESET' });
  expect(received).toEqual([]);
  expect((await server.send('GET', LAYERS))[0]).toBe(200);
  expect(logOf(LAYERS)).toEqual([expect.stringMatching(/^dropped \d+\.\d ms$/), expect.stringMatching(/^200 /)]);
  expect(stderr).not.toHaveBeenCalled();
});

test('a client that keeps its connection sees it reset', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const get = async (): Promise<number | string> =>
    await new Promise((resolve) => {
      const sent = httpRequest(server.url + LAYERS, { agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode!));
      });
      sent.on('error', (cause: NodeJS.ErrnoException) => resolve(cause.code!)).end();
    });
  expect(await get()).toBe(200);
  await rule({ effect: 'disconnect', times: 1 });
  expect([await get(), await get()]).toEqual(['ECONNRESET', 200]);
  agent.destroy();
  expect(stderr).not.toHaveBeenCalled();
});

test('a late drop comes after the publish took effect', async () => {
  const path = `${LAYERS}/fonts/versions`;
  await rule({ effect: 'disconnect', late: true, operation: 'PublishLayerVersion' });
  await expect(server.send('POST', path, { Content: { ZipFile: ZIP } })).rejects.toThrow('fetch failed');
  const [, { LayerVersions }] = await server.send('GET', path);
  expect(LayerVersions).toMatchObject([{ Version: 1 }]);
  expect(logOf(path)).toEqual([expect.stringMatching(/^dropped /), expect.stringMatching(/^200 /)]);
  expect(stderr).not.toHaveBeenCalled();
});

test('a client that gives up while a rule keeps it waiting is nobody’s bug', async () => {
  await rule({ effect: 'latency', milliseconds: 3_600_000, times: 1 });
  const abort = new AbortController();
  const answer = fetch(server.url + LAYERS, { signal: abort.signal });
  const rules = async (): Promise<unknown> => (await server.send('GET', '/_fake/faults'))[1];
  // The rule is used up when the request waits.
  await expect.poll(rules).toEqual([]);
  abort.abort();
  await expect(answer).rejects.toThrow('aborted');
  await expect.poll(() => logOf(LAYERS)).toEqual([expect.stringMatching(/^not answered /)]);
  expect(stderr).not.toHaveBeenCalled();
});
