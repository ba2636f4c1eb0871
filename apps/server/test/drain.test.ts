import { Agent, get, type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ZIP } from './archive.ts';
import { listening, tracking } from './running.ts';

const track = tracking();
const BODY = JSON.stringify({ Content: { ZipFile: ZIP } });

/** Begins a publish, of which the last byte is still to come. */
async function half(url: string) {
  const headers = { 'content-length': BODY.length, expect: '100-continue' };
  const publish = request(`${url}/2018-10-31/layers/half/versions`, { method: 'POST', headers });
  publish.on('error', () => {}).flushHeaders();
  await once(publish, 'continue');
  publish.write(BODY.slice(0, -1));
  return publish;
}

test('with --drain a server that is told to end answers what was asked, and nobody else', async () => {
  const { url, child, exit } = track(await listening('--empty', '--drain', '60'));
  const publish = await half(url);
  child.kill('SIGTERM');
  await expect.poll(async () => await fetch(`${url}/_fake/health`).then(String, () => 'refused')).toBe('refused');
  const answered = once(publish, 'response');
  publish.end(BODY.slice(-1));
  const [answer] = await answered;
  expect(answer.statusCode).toBe(201);
  answer.resume();
  expect(await exit).toBe(0);
});

test('an archive that is being downloaded arrives whole, by a reader that pauses, too', { tags: 'long' }, async () => {
  const { url, child, exit } = track(await listening('--empty', '--drain', '60'));
  const zip = Buffer.from(zipSync({ large: new Uint8Array(30_000_000) }, { level: 0 }));
  const body = JSON.stringify({ Content: { ZipFile: zip.toString('base64') } });
  const published = await fetch(`${url}/2018-10-31/layers/large/versions`, { method: 'POST', body });
  const { Content } = (await published.json()) as { readonly Content: { readonly Location: string } };
  const [download] = (await once(get(Content.Location), 'response')) as [IncomingMessage];
  child.kill('SIGTERM');
  await expect.poll(async () => await fetch(`${url}/_fake/health`).then(String, () => 'refused')).toBe('refused');
  expect((await buffer(download)).equals(zip)).toBe(true);
  expect(await exit).toBe(0);
});

test('what takes longer than --drain is cut off', { tags: 'long' }, async () => {
  const { url, child, exit } = track(await listening('--empty', '--drain', '1'));
  const publish = await half(url);
  const cut = once(publish, 'error');
  child.kill('SIGTERM');
  await cut;
  expect(await exit).toBe(0);
});

test(
  'whoever keeps a connection whose answer was under way is answered once more, and told that it was the last time',
  { tags: 'long' },
  async () => {
    const { url, child, exit } = track(await listening('--empty', '--drain', '60'));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const zip = Buffer.from(zipSync({ large: new Uint8Array(30_000_000) }, { level: 0 }));
    const body = JSON.stringify({ Content: { ZipFile: zip.toString('base64') } });
    const published = await fetch(`${url}/2018-10-31/layers/large/versions`, { method: 'POST', body });
    const { Content } = (await published.json()) as { readonly Content: { readonly Location: string } };
    const [download] = (await once(get(Content.Location, { agent }), 'response')) as [IncomingMessage];
    const next = once(get(`${url}/2018-10-31/layers`, { agent }), 'response') as Promise<[IncomingMessage]>;
    child.kill('SIGTERM');
    await expect.poll(async () => await fetch(`${url}/_fake/health`).then(String, () => 'refused')).toBe('refused');
    expect((await buffer(download)).length).toBe(zip.length);
    const [answer] = await next;
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
    answer.resume();
    expect(await exit).toBe(0);
  },
);

test('whoever sends all before reading anything sees that it was refused', { tags: 'long' }, async () => {
  const { url, child, exit } = track(await listening('--empty', '--drain', '60'));
  const { hostname, port } = new URL(url);
  const client = connect({ host: hostname, port: Number(port) });
  const length = 80_000_000;
  client.write(`GET /2018-10-31/layers HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
  await once(client, 'data');
  client.pause();
  client.write('POST /2018-10-31/layers/large/versions HTTP/1.1\r\n');
  child.kill('SIGTERM');
  await expect.poll(async () => await fetch(`${url}/_fake/health`).then(String, () => 'refused')).toBe('refused');
  client.write(`host: ${hostname}\r\ncontent-length: ${length}\r\n\r\n`);
  const chunk = Buffer.alloc(1_000_000, ' ');
  for (let sent = 0; sent < length; sent += chunk.length) if (!client.write(chunk)) await once(client, 'drain');
  const [answer] = (await once(client.resume(), 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /);
  client.end();
  expect(await exit).toBe(0);
});
