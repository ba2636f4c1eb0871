import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Connections } from './connections.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
// Node's own timers, such as those of sockets, are others.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  agent.destroy();
});

interface Served {
  readonly connections: Connections;
  readonly server: Server;
  readonly port: number;
}

async function serving(answer: RequestListener): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    connections.begin(outgoing);
    answer(incoming, outgoing);
  });
  const connections = new Connections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { connections, server, port: (server.address() as AddressInfo).port };
}

async function ask({ port }: Served): Promise<IncomingMessage> {
  const [answer] = await once(get({ port, host: '127.0.0.1', agent }), 'response');
  return answer as IncomingMessage;
}

async function connected({ port, server }: Served): Promise<readonly [client: Socket, accepted: Socket]> {
  const accepted = once(server, 'connection');
  const client = connect(port, '127.0.0.1').on('error', () => {});
  return [client, (await accepted)[0] as Socket];
}

const closingOf = ({ headers }: IncomingMessage): string | undefined => headers.connection;

/** More than what lies between two ends of a connection holds. */
const LARGE = Buffer.alloc(30_000_000);

test('an answer that was handed over whole has left before its connection ends, however long its reader pauses', async () => {
  const served = await serving((_, outgoing) => void outgoing.end(LARGE));
  const answer = await ask(served);
  expect(closingOf(answer)).toBe('keep-alive');
  const ended = served.connections.end(60);
  vi.advanceTimersByTime(59_999);
  expect((await buffer(answer)).length).toBe(LARGE.length);
  await ended;
});

test('a client that keeps its connection is told with the next answer that it ends, and sees no reset', async () => {
  const served = await serving((_, outgoing) => void outgoing.end('whole'));
  const first = await ask(served);
  expect(closingOf(first)).toBe('keep-alive');
  await buffer(first);
  const ended = served.connections.end(60);
  vi.advanceTimersByTime(999);
  const second = await ask(served);
  expect(closingOf(second)).toBe('close');
  expect(String(await buffer(second))).toBe('whole');
  await ended;
});

test('an answer that is under way, and not begun, says that its connection ends', async () => {
  const asked = Promise.withResolvers<() => void>();
  const served = await serving((_, outgoing) => asked.resolve(() => outgoing.end('late')));
  const answered = ask(served);
  const answer = await asked.promise;
  const ended = served.connections.end(60);
  vi.advanceTimersByTime(59_999);
  answer();
  expect(closingOf(await answered)).toBe('close');
  expect(String(await buffer(await answered))).toBe('late');
  await ended;
});

test('what was asked at once on one connection is all answered, and the last answer says that it ends', async () => {
  const answers: (() => void)[] = [];
  const both = Promise.withResolvers<void>();
  const served = await serving((_, outgoing) => {
    if (answers.push(() => outgoing.end()) === 2) both.resolve();
  });
  const [client] = await connected(served);
  client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n');
  await both.promise;
  const ended = served.connections.end(60);
  const said: string[] = [];
  for (const answer of answers) {
    answer();
    const [bytes] = await once(client, 'data');
    said.push(...String(bytes).match(/(?<=Connection: )\S+/)!);
  }
  expect(said).toEqual(['keep-alive', 'close']);
  await ended;
});

test.each([
  [60, 1000],
  [0.5, 500],
])('of %d s a connection on which nothing is asked has %d ms', async (seconds, grace) => {
  const served = await serving(() => {});
  const [client, accepted] = await connected(served);
  const ended = served.connections.end(seconds);
  vi.advanceTimersByTime(grace - 1);
  expect(accepted.destroyed || accepted.writableEnded).toBe(false);
  vi.advanceTimersByTime(1);
  await once(client.resume(), 'close');
  await ended;
});

test('who has begun to ask may go on', async () => {
  const served = await serving((_, outgoing) => void outgoing.end());
  const [client, accepted] = await connected(served);
  const ended = served.connections.end(60);
  client.write('GET / HTTP/1.1\r\n');
  // Each look goes on by some milliseconds.
  await expect.poll(() => accepted.bytesRead).toBeGreaterThan(0);
  vi.advanceTimersByTime(30_000);
  client.write('Host: a\r\n\r\n');
  expect(String(await buffer(client))).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*Connection: close\r\n/);
  await ended;
});

test('what is not answered in time is cut off, and nothing has time where there is none', async () => {
  for (const seconds of [60, 0]) {
    const asked = Promise.withResolvers<void>();
    const served = await serving(() => asked.resolve());
    const [client] = await connected(served);
    client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    await asked.promise;
    const ended = served.connections.end(seconds);
    vi.advanceTimersByTime(seconds * 1000);
    expect(String(await buffer(client))).toBe('');
    await ended;
  }
});

test('what is asked behind an answer that is the last one is not begun', async () => {
  const begun: (string | undefined)[] = [];
  const left = Promise.withResolvers<void>();
  const server = createServer((incoming, outgoing) => {
    if (!connections.begin(outgoing)) return;
    begun.push(incoming.url);
    void left.promise.then(() => outgoing.end('whole'));
  });
  const connections = new Connections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const [client] = await connected({ connections, server, port: (server.address() as AddressInfo).port });
  client.write('GET /1 HTTP/1.1\r\nhost: a\r\n');
  await vi.waitFor(() => expect(client.bytesWritten).toBeGreaterThan(0));
  const ended = connections.end(60);
  client.write('\r\nGET /2 HTTP/1.1\r\nhost: a\r\n\r\n');
  const answers = buffer(client);
  await vi.waitFor(() => expect(begun).toHaveLength(1));
  left.resolve();
  expect((await answers).toString().match(/^HTTP/gm)).toHaveLength(1);
  await ended;
  expect(begun).toEqual(['/1']);
});
