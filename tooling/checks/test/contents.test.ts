import { readFileSync } from 'node:fs';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';

import { COMPILED, NAMES, placeOf } from '../src/packages.ts';
import { listFiles, readManifest } from '../src/tarball.ts';

const tarballs = inject('tarballs');

/** Compilers add to `dist` and never take away, and what stands there is published. */
const STALE =
  'where a source was renamed or removed, its output is still there: remove dist, and build with turbo --force';

describe.each(NAMES)('the tarball of %s', (name) => {
  const tarball = tarballs[name];
  const files = listFiles(tarball);
  const manifest = readManifest(tarball);

  test('satisfies publint', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(tarball);
    const pack = { tarball: buffer.slice(byteOffset, byteOffset + byteLength) };
    const { messages, pkg } = await publint({ pack, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toStrictEqual([]);
  });

  test('holds what its users start from, its readme and its licence', () => {
    const { entry } = placeOf(name);
    expect(files).toStrictEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json', entry]));
  });

  test('holds nothing that only the workspace needs', () => {
    const unwanted = /\.test\.|\.tsbuildinfo$|(?:^|\/)tests?\/|^(?:scripts|api|reports|node_modules)\/|tsconfig|vitest/;
    expect(
      files.filter((file) => unwanted.test(file)),
      STALE,
    ).toStrictEqual([]);
  });

  test('asks for no version that only the workspace understands', () => {
    const { dependencies, peerDependencies, optionalDependencies } = manifest;
    const ranges = Object.entries({ ...dependencies, ...peerDependencies, ...optionalDependencies });
    expect(ranges.filter(([, range]) => /workspace:|catalog:|link:|file:/.test(range))).toStrictEqual([]);
  });
});

describe.each(COMPILED)('what is compiled in the tarball of %s', (name) => {
  const files = listFiles(tarballs[name]);
  const sourceOf = (script: string): string => script.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');

  test('holds the source of what its users start from', () => {
    expect(files).toContain(sourceOf(placeOf(name).entry));
  });

  test('has a source map for every script, and the source that it leads to', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => !files.includes(`${file}.map`))).toStrictEqual([]);
    const sources = scripts.map(sourceOf);
    expect(
      sources.filter((file) => !files.includes(file)),
      STALE,
    ).toStrictEqual([]);
  });
});

test.each(['model', 'explorer'] as const)('the %s needs nothing at run time', (name) => {
  const { dependencies, peerDependencies, optionalDependencies } = readManifest(tarballs[name]);
  expect({ ...dependencies, ...peerDependencies, ...optionalDependencies }).toStrictEqual({});
});
