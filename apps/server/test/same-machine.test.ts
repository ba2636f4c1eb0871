import { expect, test } from 'vitest';
import { mayControl } from '../src/same-machine.ts';

const request = (url: string, origin?: string): Request =>
  new Request(`${url}/_fake/reset`, { method: 'POST', ...(origin !== undefined && { headers: { origin } }) });

test.each([
  ['http://127.0.0.1:4566', undefined],
  ['http://localhost:4566', undefined],
  ['http://[::1]:4566', undefined],
  ['http://fake.localhost:4566', 'http://localhost:5173'],
  ['http://127.0.0.1:4566', 'http://127.0.0.1:3000'],
])('%s, of a page of %s, may', (url, origin) => {
  expect(mayControl(request(url, origin), '127.0.0.1')).toBe(true);
});

test.each([
  ['http://127.0.0.1:4566', 'https://evil.example'],
  ['http://127.0.0.1:4566', 'null'],
  ['http://127.0.0.1:4566', 'http://localhost.evil.example'],
  ['http://127.0.0.1:4566', 'chrome-extension://localhost'],
  ['http://evil.example:4566', undefined],
  ['http://127.0.0.1.evil.example:4566', undefined],
])('%s, of a page of %s, may not', (url, origin) => {
  expect(mayControl(request(url, origin), '127.0.0.1')).toBe(false);
});

test.each(['localhost', 'LOCALHOST', '127.1', '::1', '0:0:0:0:0:0:0:1', '::ffff:127.0.0.1'])(
  'a server on %s listens for this machine alone',
  (host) => {
    expect(mayControl(request('http://evil.example:4566'), host)).toBe(false);
    expect(mayControl(request('http://127.0.0.1:4566'), host)).toBe(true);
  },
);

test('a server that listens for others too takes any name, but no strange pages', () => {
  expect(mayControl(request('http://layers:4566'), '0.0.0.0')).toBe(true);
  expect(mayControl(request('http://layers:4566', 'https://evil.example'), '0.0.0.0')).toBe(false);
});
