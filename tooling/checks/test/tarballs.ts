import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { TestProject } from 'vitest/node';

import { pack } from '../src/pack.ts';
import type { Published } from '../src/packages.ts';
import { NAMES } from '../src/packages.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The tarball of each published package. */
    readonly tarballs: Readonly<Record<Published, string>>;
  }
}

/** Packs the published packages once for all tests. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'layers-tarballs-'));
  const packed = NAMES.map((name) => [name, pack(name, folder)] as const);
  project.provide('tarballs', Object.fromEntries(packed) as Record<Published, string>);
  return () => rmSync(folder, { recursive: true, force: true });
}
