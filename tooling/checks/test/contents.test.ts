import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';

import { NAMES } from '../src/packages.ts';
import { listFiles, type Manifest, readManifest } from '../src/tarball.ts';

const tarballs = inject('tarballs');
const attw = join(
  dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
  'dist/index.js',
);

/** Every path that an entry of `exports` leads to. */
const targets = ({ exports }: Manifest): readonly string[] =>
  Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));

/** Whether a path of `exports`, perhaps with a star, is met by a file of the package. */
function isThere(target: string, files: readonly string[]): boolean {
  const [before = '', after] = target.replace('./', '').split('*');
  return files.some((file) =>
    after === undefined ? file === before : file.startsWith(before) && file.endsWith(after),
  );
}

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

  test('satisfies attw as a package of ES modules', { timeout: 60_000 }, () => {
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-color', '--no-emoji'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [attw, tarball, ...options], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`attw finds fault with ${manifest.name}:\n${stdout}${stderr}`);
    expect(stdout).toContain(`"${manifest.name}"`);
  });

  test('holds built code, its types and its licence', () => {
    for (const file of ['LICENSE', 'package.json', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts']) {
      expect(files).toContain(file);
    }
  });

  test('holds nothing that only the workspace needs', () => {
    const unwanted = /\.test\.|\.tsbuildinfo$|^(?:scripts|test|api|reports|node_modules)\/|tsconfig|vitest/;
    expect(files.filter((file) => unwanted.test(file))).toStrictEqual([]);
  });

  test('has a file for every path of its exports, and no private condition', () => {
    expect(targets(manifest).filter((target) => !isThere(target, files))).toStrictEqual([]);
    expect(JSON.stringify(manifest.exports)).not.toContain('@org/source');
  });

  test('has a source map for every script, and the source that it leads to', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => !files.includes(`${file}.map`))).toStrictEqual([]);
    const sources = scripts.map((file) => file.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'));
    expect(sources.filter((file) => !files.includes(file))).toStrictEqual([]);
  });

  test('asks for no version that only the workspace understands', () => {
    const { dependencies, peerDependencies, optionalDependencies } = manifest;
    const ranges = Object.entries({ ...dependencies, ...peerDependencies, ...optionalDependencies });
    expect(ranges.filter(([, range]) => /workspace:|catalog:|link:|file:/.test(range))).toStrictEqual([]);
  });
});

test('the model needs nothing at run time', () => {
  const { dependencies, peerDependencies, optionalDependencies } = readManifest(tarballs.model);
  expect({ ...dependencies, ...peerDependencies, ...optionalDependencies }).toStrictEqual({});
});
