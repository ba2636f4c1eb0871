import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILT, builtPages } from './built-pages.ts';
import { send, type Answer } from './send.ts';
import { servingPages, type Serving } from './serving.ts';

const SCRIPT = '/assets/main-B1c2D3e4.js';
const OPENED = { accept: 'text/html,*/*;q=0.8', 'sec-fetch-dest': 'document' };

const folder = builtPages();
let server: Serving;
beforeAll(async () => {
  server = await servingPages(folder, '--random-seed', '1');
});
afterAll(async () => await server.close());

const get = async (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  await send(server.url + path, { headers });

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/mockServiceWorker.js', 'text/javascript; charset=utf-8'],
  ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
  [SCRIPT, 'text/javascript; charset=utf-8'],
  ['/assets/main-F5g6H7i8.css', 'text/css; charset=utf-8'],
  ['/assets/zip-J9k0L1m2.wasm', 'application/wasm'],
])('%s is of the type %s', async (path, type) => {
  const { status, headers } = await get(path, OPENED);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

test('a page runs, shows and calls nothing but what is of its server, and is in no frame', async () => {
  for (const path of ['/', '/layers/fonts', SCRIPT, '/mockServiceWorker.js', '/assets/none.js']) {
    const { headers } = await get(path, OPENED);
    expect(headers, path).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers).not.toHaveProperty('strict-transport-security');
  }
});

test('what has a hash in its name is kept for ever, once it is there', async () => {
  expect((await get(SCRIPT)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const missing = await get('/assets/other-B1c2D3e4.js', OPENED);
  expect([missing.status, missing.headers['cache-control']]).toEqual([404, 'no-cache']);
});

test.each(['/', '/layers/fonts', '/mockServiceWorker.js', '/favicon.svg'])(
  '%s is asked for again each time, and not sent again',
  async (path) => {
    const first = await get(path, OPENED);
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await get(path, { ...OPENED, 'if-none-match': first.headers.etag! });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers).toMatchObject({ etag: first.headers.etag, 'cache-control': 'no-cache' });
    const other = await get(path, { ...OPENED, 'if-none-match': '"of another build"' });
    expect([other.status, other.body.equals(first.body)]).toEqual([200, true]);
  },
);

test('a long file is compressed where that is taken, with a tag of its own', async () => {
  const text = BUILT['assets/main-B1c2D3e4.js'];
  const plain = await get(SCRIPT);
  expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(text.length) });
  expect(plain.headers).not.toHaveProperty('content-encoding');
  expect(plain.body.toString()).toBe(text);

  const packed = await get(SCRIPT, { 'accept-encoding': 'gzip, deflate, br, zstd' });
  expect(packed.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'gzip' });
  expect(gunzipSync(packed.body).toString()).toBe(text);
  expect(packed.headers.etag).not.toBe(plain.headers.etag);
  const again = await get(SCRIPT, { 'accept-encoding': 'gzip', 'if-none-match': packed.headers.etag! });
  expect([again.status, again.headers.vary]).toEqual([304, 'Accept-Encoding']);

  expect((await get(SCRIPT, { 'accept-encoding': 'gzip;q=0' })).headers).not.toHaveProperty('content-encoding');
});

test.each(['/', SCRIPT, '/mockServiceWorker.js', '/assets/none.js'])(
  'HEAD of %s says what GET does, without the body',
  async (path) => {
    for (const encoding of ['identity', 'gzip']) {
      const headers = { ...OPENED, 'accept-encoding': encoding };
      const whole = await send(server.url + path, { headers });
      const head = await send(server.url + path, { method: 'HEAD', headers });
      expect(head.body.length).toBe(0);
      // How a body is framed is not said where there is none.
      const { date: _, 'transfer-encoding': __, ...said } = whole.headers;
      expect(head).toMatchObject({ status: whole.status, headers: said });
    }
  },
);

test('a part of a file is not given: the whole is', async () => {
  const { status, body } = await get(SCRIPT, { range: 'bytes=0-1' });
  expect([status, body.toString()]).toEqual([200, BUILT['assets/main-B1c2D3e4.js']]);
});

test('what asks for no page gets the API’s answer, as without any pages', async () => {
  const bare = await servingPages(builtPages({}), '--random-seed', '1');
  try {
    await server.send('POST', '/_fake/reset');
    for (const path of ['/', '/nothing', '/index.htm', '/2018-10-31/layers', '/2018-10-31/layers/a/versions/1'])
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
        // A page in between counts as no request of the API: ids and dates go on as if there had been none.
        await get('/', OPENED);
        const options = { method, headers: { accept: '*/*' } };
        const without = await send(bare.url + path, options);
        expect(await send(server.url + path, options), `${method} ${path}`).toEqual(without);
        expect(without.headers).toHaveProperty('x-amzn-requestid');
      }
  } finally {
    await bare.close();
  }
});

test('a fault strikes no page', async () => {
  await server.send('POST', '/_fake/faults', [{ effect: 'throttle' }, { effect: 'disconnect' }]);
  try {
    expect((await get('/', OPENED)).status).toBe(200);
    expect((await get(SCRIPT)).status).toBe(200);
    expect((await get('/2018-10-31/layers')).headers['x-amzn-errortype']).toBe('ThrottlingException');
  } finally {
    await server.send('DELETE', '/_fake/faults');
  }
});

test('the log has a line for each', async () => {
  const before = server.lines.length;
  await get('/layers/fonts?x=1', OPENED);
  await get('/', { accept: '*/*' });
  const [page, call] = server.lines.slice(before);
  expect(page).toMatch(/^\S+Z GET \/layers\/fonts\?x=1 200 \d+\.\d ms$/);
  expect(call).toMatch(/^\S+Z GET \/ 403 AccessDeniedException \d+\.\d ms$/);
});

test('pages come from a server that stands for AWS, too, and its refusals stay', async () => {
  const upstream = await servingPages(folder, '--upstream', 'http://127.0.0.1:1');
  try {
    const page = await send(`${upstream.url}/layers/fonts`, { headers: OPENED });
    expect([page.status, page.body.toString()]).toEqual([200, BUILT['index.html']]);
    expect((await send(upstream.url + SCRIPT)).status).toBe(200);
    expect((await upstream.send('GET', '/'))[0]).toBe(403);
    const call = await send(`${upstream.url}/_upstream/health`, { headers: { origin: 'https://evil.example' } });
    expect(call.status).toBe(403);
  } finally {
    await upstream.close();
  }
});
