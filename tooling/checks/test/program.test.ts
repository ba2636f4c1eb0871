import { expect, inject, test } from 'vitest';

import { listFiles, readManifest, readText } from '../src/tarball.ts';

const tarballs = inject('tarballs');

test.each([
  ['server', 'layers-server'],
  ['cli', 'layers'],
] as const)('the tarball of the %s brings its program, which the shell hands to Node', (name, program) => {
  expect(readManifest(tarballs[name]).bin).toStrictEqual({ [program]: './dist/main.js' });
  expect(readText(tarballs[name], 'dist/main.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test('the tarball of the fake holds the seeds that the server starts with', () => {
  const seeds = ['seeds/account.json', 'seeds/catalogue.json'];
  expect(listFiles(tarballs.fake)).toStrictEqual(expect.arrayContaining(seeds));
});

test('the tarball of the cli holds what it copies into repositories', () => {
  const templates = ['nightly/roles.yml', 'nightly/workflow.yml'];
  expect(listFiles(tarballs.cli)).toStrictEqual(expect.arrayContaining(templates));
});
