import { expect, inject, test } from 'vitest';

import { listFiles, readManifest, readText } from '../src/tarball.ts';

const tarball = inject('tarballs').server;

test('the tarball of the server brings its program, which the shell hands to Node', () => {
  expect(readManifest(tarball).bin).toStrictEqual({ 'layers-server': './dist/main.js' });
  expect(readText(tarball, 'dist/main.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the tarball of the server holds the seeds that it starts with', () => {
  const seeds = ['seeds/account.json', 'seeds/catalogue.json'];
  expect(listFiles(tarball)).toStrictEqual(expect.arrayContaining(seeds));
});
