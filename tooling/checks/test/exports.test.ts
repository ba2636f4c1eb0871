import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, inject, test } from 'vitest';

import { start } from '../src/child.ts';
import { LIBRARIES, placeOf } from '../src/packages.ts';
import { listFiles, type Manifest, readManifest } from '../src/tarball.ts';

const tarballs = inject('tarballs');

/** What attw says of each tarball. */
let found: readonly { readonly packageName: string }[] = [];
beforeAll(async () => {
  const attw = fileURLToPath(new URL('../src/attw.ts', import.meta.url));
  const { printed } = start(process.execPath, [attw, ...LIBRARIES.map((name) => tarballs[name])], {});
  const lines = (await printed).trim().split('\n');
  found = lines.map((line) => JSON.parse(line));
});

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

  test('satisfies attw as a package of ES modules', () => {
    const of = found.find(({ packageName }) => packageName === manifest.name);
    expect(of).toStrictEqual({ packageName: manifest.name, isTyped: true, problems: [] });
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
