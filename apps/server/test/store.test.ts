import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasPostgres, ownDatabase, silencing, skipNote } from '@org/layers-stores/postgres-for-tests';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { ZIP } from './archive.ts';
import { listening, run, tracking } from './running.ts';
import { serving, type Serving } from './serving.ts';

const track = tracking();
const folder = mkdtempSync(join(tmpdir(), 'layers-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

const API = '/2018-10-31/layers';
const SEED = join(folder, 'seed.json');
writeFileSync(SEED, JSON.stringify({ layers: [{ LayerName: 'seeded', versions: [{}] }] }));

/** A server over a file that ends with the test, or before. */
async function servingOn(path: string): Promise<Serving> {
  const server = await serving('--seed', SEED, '--store', `sqlite:${path}`);
  onTestFinished(server.close);
  return server;
}

const namesAt = async ({ send }: Serving): Promise<readonly string[]> =>
  (await send('GET', API))[1].Layers.map(({ LayerName }: { LayerName: string }) => LayerName);

test('a file is seeded when it is new, and keeps what is published; a reset goes back to the seeds', async () => {
  const path = join(folder, 'seeded.db');
  const first = await servingOn(path);
  expect(await namesAt(first)).toEqual(['seeded']);
  await first.send('POST', `${API}/own/versions`, { Content: { ZipFile: ZIP } });
  await first.send('DELETE', `${API}/seeded/versions/1`);
  await first.close();

  const second = await servingOn(path);
  expect(await namesAt(second)).toEqual(['own']);
  expect(await second.send('POST', '/_fake/reset')).toEqual([204, '']);
  expect(await namesAt(second)).toEqual(['seeded']);
});

test('an archive from a file is downloaded whole and in parts', async () => {
  const { url, send } = await servingOn(join(folder, 'archives.db'));
  const [, published] = await send('POST', `${API}/own/versions`, { Content: { ZipFile: ZIP } });
  const { Location, CodeSha256 } = published.Content;
  expect(Location).toContain(url);
  const whole = await (await fetch(Location)).bytes();
  expect(createHash('sha256').update(whole).digest('base64')).toBe(CodeSha256);
  const part = await fetch(Location, { headers: { range: 'bytes=2-5' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 2-5/${whole.length}`]);
  expect(await part.bytes()).toEqual(whole.subarray(2, 6));
});

test('a server is ready when its store answers', async () => {
  const { send } = await servingOn(join(folder, 'ready.db'));
  expect(await send('GET', '/_fake/ready')).toEqual([200, { status: 'ready' }]);
});

test('a store that cannot be used is one sentence and exit code 1', async () => {
  const path = join(folder, 'none', 'layers.db');
  const { exit, output } = track(run('--empty', '--store', `sqlite:${path}`));
  expect(await exit).toBe(1);
  expect(output).toEqual({
    stdout: '',
    stderr: `layers-server: ${path} cannot be opened: its folder must exist, and be one that can be written to.\n`,
  });
});

test('a database that is not there is one sentence without the password', { tags: 'long' }, async () => {
  const { exit, output } = track(run('--empty', '--store', 'postgres://me:secret@127.0.0.1:1/layers'));
  expect(await exit).toBe(1);
  expect(output.stderr).toMatch(/^layers-server: PostgreSQL at 127\.0\.0\.1:1\/layers does not answer \(.+\): .+\?\n$/);
  expect(output.stderr).not.toContain('secret');
});

test.skipIf(!hasPostgres)(
  `a server whose database says nothing any more is not ready, refuses as AWS would, and ends${skipNote}`,
  { tags: 'long' },
  async () => {
    const database = await ownDatabase();
    onTestFinished(database.drop);
    const proxy = await silencing(database.url);
    onTestFinished(proxy.close);
    const { url, child, exit, output } = track(await listening('--empty', '--store', proxy.url));
    expect(await fetch(`${url}/_fake/ready`)).toHaveProperty('status', 200);
    proxy.hush();
    const ready = await fetch(`${url}/_fake/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'unavailable', reason: 'the store does not answer' },
    ]);
    const refused = await fetch(`${url}${API}`);
    expect([refused.status, refused.headers.get('x-amzn-errortype')]).toEqual([500, 'ServiceException']);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(output.stderr).toMatch(/^layers-server: PostgreSQL at \S+ does not answer: .+\?\n$/);
  },
);
