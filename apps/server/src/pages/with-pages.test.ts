import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT, builtPages } from '../../test/built-pages.ts';
import { withPages } from './with-pages.ts';

const ORIGIN = 'http://127.0.0.1:4566';
const API = new Response('of the API');
const folder = builtPages();

/** What a request is answered with, or that the API answered it: with that very response. */
async function answer(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<string> {
  const response = await withPages(folder, async () => API)(new Request(ORIGIN + path, { method, headers }));
  return response === API ? 'API' : await response.text();
}

const HTML = 'text/html,application/xhtml+xml,*/*;q=0.8';

/**
 * What browsers send when somebody opens a page, to an origin that they trust and to one that they do not; and where a
 * service worker asks in their place, as MSW's does (Chromium 156).
 */
const OPENED = [
  { accept: HTML, 'sec-fetch-dest': 'document' },
  { accept: HTML },
  { accept: HTML, 'sec-fetch-dest': 'empty', 'sec-fetch-mode': 'same-origin' },
  { 'sec-fetch-dest': 'document' },
];

test.each([
  '/',
  '/?backend=demo&runtime=python3.13',
  '/layers',
  '/layers/arn%3Aaws%3Alambda%3Aus-east-1%3A336392948345%3Alayer%3AAWSSDKPandas-Python312/19',
  '/layers/arn:aws:lambda:us-east-1:123456789012:layer:fonts:3',
  '/compare/fonts.v2',
  '/missing.html',
])('a browser that opens %s gets the page', async (path) => {
  for (const headers of OPENED) expect(await answer(path, headers)).toBe(BUILT['index.html']);
});

test.each([
  '/2018-10-31/layers',
  '/2018-10-31/layers/fonts/versions/1',
  '/2015-03-31/functions',
  '/_fake',
  '/_fake/health',
  '/_upstream/health',
  '/awslambda-us-east-1-layers/snapshots/123456789012/fonts-1',
  '/snapshots/123456789012/fonts-1',
  '/?X-Amz-Signature=0',
])('a browser that opens %s gets what the API says', async (path) => {
  for (const headers of OPENED) expect(await answer(path, headers)).toBe('API');
});

test.each(['/', '/nothing', '/missing.js', '/assets', '/favicon.ico', '/layers/a.b'])(
  'whatever asks for %s, and is nobody who opens a page, gets what the API says',
  async (path) => {
    const [opened] = OPENED;
    expect(await answer(path)).toBe('API');
    expect(await answer(path, { accept: '*/*' })).toBe('API');
    expect(await answer(path, { accept: 'application/json', 'sec-fetch-dest': 'empty' })).toBe('API');
    expect(await answer(path, { ...opened, authorization: 'AWS4-HMAC-SHA256 Credential=a' })).toBe('API');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect(await answer(path, opened, method)).toBe('API');
    }
  },
);

test('whoever asks for a file of the explorer gets it, unless they would write', async () => {
  for (const [path, text] of Object.entries(BUILT)) {
    expect(await answer(`/${path}`), path).toBe(text);
    expect(await answer(`/${path}`, {}, 'PUT'), path).toBe('API');
  }
});

test.each([
  '/assets/other-B1c2D3e4.js',
  '/assets/',
  '/assets/..%2findex.html',
  '/assets/%2e%2e%2findex.html',
  '/assets/..%5cindex.html',
  '/assets//main-B1c2D3e4.js',
  '/assets/main-B1c2D3e4.js%00',
])('%s is no file, and no page, also where a browser opens it', async (path) => {
  for (const headers of [...OPENED, {}]) expect(await answer(path, headers)).toBe('404 Not Found');
});

test('where nothing is built it is said what to run, until it is; the API answers as ever', async () => {
  const empty = builtPages({});
  const fetch = withPages(empty, async () => API);
  const open = async (path: string): Promise<Response> =>
    await fetch(new Request(ORIGIN + path, { headers: OPENED[0]! }));
  const response = await open('/');
  expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/plain; charset=utf-8']);
  expect(await response.text()).toMatch(/^The explorer is not built: run `npm run build` /);
  expect((await open('/assets/main-B1c2D3e4.js')).status).toBe(503);
  expect(await open('/2018-10-31/layers')).toBe(API);
  expect(await fetch(new Request(ORIGIN))).toBe(API);

  writeFileSync(join(empty, 'index.html'), BUILT['index.html']);
  expect(await (await open('/')).text()).toBe(BUILT['index.html']);
});
