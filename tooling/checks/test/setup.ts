import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { pack } from '../src/pack.ts';
import { NAMES, type Published } from '../src/packages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball of each published package. */
    readonly tarballs: Readonly<Record<Published, string>>;
    /** A folder for whatever the tests write; it is removed after them. */
    readonly temporary: string;
  }
}

/** Packs the published packages once for all tests. */
export default function setup(project: TestProject): () => void {
  const temporary = mkdtempSync(join(tmpdir(), 'layers-checks-'));
  const remove = (): void => removeFolder(temporary);
  // Where a signal ends the run, vitest kills its workers and leaves teardowns out, but its own process exits in order.
  process.once('exit', remove);
  const destination = join(temporary, 'tarballs');
  mkdirSync(destination);
  const packed = NAMES.map((name) => [name, pack(name, destination)] as const);
  project.provide('tarballs', Object.fromEntries(packed) as Record<Published, string>);
  project.provide('temporary', temporary);
  return remove;
}

/** Removes a folder that a child may still be writing to, or removing too: there `rmSync` stops and says nothing. */
function removeFolder(folder: string): void {
  for (let tries = 0; tries < 100 && existsSync(folder); tries += 1)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 10 });
}
