import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';

import { COMPILED, NAMES, placeOf } from '../src/packages.ts';
import { listFiles, readManifest, readText, readTexts } from '../src/tarball.ts';

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

/** The sources that scripts' maps lead to, by their path in the package. */
function sourcesOf(tarball: string, scripts: readonly string[]): readonly string[] {
  const maps = readTexts(
    tarball,
    scripts.map((script) => `${script}.map`),
  );
  return maps.flatMap((map, index) => {
    const { sources } = JSON.parse(map) as { readonly sources: readonly string[] };
    return sources.map((source) => posix.join(posix.dirname(scripts[index]!), source));
  });
}

describe.each(COMPILED)('what is compiled in the tarball of %s', (name) => {
  const tarball = tarballs[name];
  const files = listFiles(tarball);
  const scripts = files.filter((file) => file.endsWith('.js'));

  test('holds the source of what its users start from', () => {
    expect(files).toContain(placeOf(name).entry.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'));
  });

  test('has a source map for every script, and the sources that it leads to', () => {
    expect(scripts.filter((file) => !files.includes(`${file}.map`))).toStrictEqual([]);
    // What is inlined of others stands in the map itself.
    const own = sourcesOf(tarball, scripts).filter((file) => !file.startsWith('..'));
    expect(own.length).toBeGreaterThan(0);
    expect(
      own.filter((file) => !files.includes(file)),
      STALE,
    ).toStrictEqual([]);
  });
});

test('the fake brings the licence of what is inlined in it', () => {
  expect(readText(tarballs.fake, 'dist/THIRD-PARTY-LICENCES.txt')).toMatch(/^sorted-btree\n\nMIT License/);
});

test('the fake has a file for every platform', () => {
  const { imports } = JSON.parse(readText(tarballs.fake, 'package.json')) as { readonly imports: object };
  const paths = [...JSON.stringify(imports).matchAll(/"\.\/([^"]+)"/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(3);
  expect(listFiles(tarballs.fake)).toStrictEqual(expect.arrayContaining(paths));
});

test.each(['model', 'explorer'] as const)('the %s needs nothing at run time', (name) => {
  const { dependencies, peerDependencies, optionalDependencies } = readManifest(tarballs[name]);
  expect({ ...dependencies, ...peerDependencies, ...optionalDependencies }).toStrictEqual({});
});
