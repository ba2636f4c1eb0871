import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import { LIBRARIES, placeOf } from '../src/packages.ts';
import { listFiles, type Manifest, readManifest } from '../src/tarball.ts';

const tarballs = inject('tarballs');
const attw = join(
  dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
  'dist/index.js',
);

/** Every path that an entry of `exports` leads to. */
const targets = ({ exports = {} }: Manifest): readonly string[] =>
  Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));

/** Whether a path of `exports`, perhaps with a star, is met by a file of the package. */
function isThere(target: string, files: readonly string[]): boolean {
  const [before = '', after] = target.replace('./', '').split('*');
  return files.some((file) =>
    after === undefined ? file === before : file.startsWith(before) && file.endsWith(after),
  );
}

// A program is not imported: it has no exports, and no types that could be wrong.
describe.each(LIBRARIES)('what is exported by the tarball of %s', (name) => {
  const tarball = tarballs[name];
  const files = listFiles(tarball);
  const manifest = readManifest(tarball);

  test('satisfies attw as a package of ES modules', { timeout: 60_000 }, () => {
    const options = ['--profile', 'esm-only', '--no-definitely-typed', '--format', 'ascii', '--no-color', '--no-emoji'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [attw, tarball, ...options], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`attw finds fault with ${manifest.name}:\n${stdout}${stderr}`);
    expect(stdout).toContain(`"${manifest.name}"`);
  });

  test('has a file for every path, and no private condition', () => {
    expect(targets(manifest).filter((target) => !isThere(target, files))).toStrictEqual([]);
    expect(JSON.stringify(manifest.exports)).not.toContain('@org/source');
  });

  test('leads to the types of every door', () => {
    const types = placeOf(name).doors.map((door) => `./dist/${door}.d.ts`);
    expect(targets(manifest)).toStrictEqual(expect.arrayContaining(types));
  });
});
