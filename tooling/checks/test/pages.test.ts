import { expect, inject, test } from 'vitest';

import { listFiles, readText } from '../src/tarball.ts';

const tarball = inject('tarballs').explorer;
const files = listFiles(tarball);
const page = readText(tarball, 'dist/index.html');

// What the server's Content-Security-Policy refuses.
test('the page has no script, style or handler of its own', () => {
  expect(page.match(/<script(?![^>]* src=)|<style|\s(?:style|on\w+)=|javascript:/gi)).toBeNull();
});

test('the page asks for files that came with it, and there is the worker that the demo asks for', () => {
  const asked = [...page.matchAll(/\s(?:src|href)="(?<path>[^"]*)"/g)].map(({ groups }) => `dist${groups!['path']}`);
  expect(asked.length).toBeGreaterThan(2);
  expect([...asked, 'dist/mockServiceWorker.js'].filter((file) => !files.includes(file))).toStrictEqual([]);
});

// The server has browsers keep them for a year.
test('the name of each asset changes with its contents', () => {
  const assets = files.filter((file) => file.startsWith('dist/assets/'));
  expect(assets.length).toBeGreaterThan(2);
  expect(assets.filter((file) => !/-[\w-]{8}\.\w+$/.test(file))).toStrictEqual([]);
});

test('what the bundle holds of others comes with their licences', () => {
  const licences = readText(tarball, 'dist/licenses.md');
  for (const name of ['react', 'msw', '@aws-sdk/client-lambda', '@tanstack/react-table'])
    expect(licences).toContain(`\n## ${name} - `);
});
