import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'package/';

/** The files of a tarball, by their path in the package, sorted. */
export function listFiles(tarball: string): readonly string[] {
  const listed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' });
  return listed
    .split('\n')
    .filter((path) => path.startsWith(FOLDER) && !path.endsWith('/'))
    .map((path) => path.slice(FOLDER.length))
    .toSorted();
}

/** The text of a file inside a tarball, by its path in the package. */
export const readText = (tarball: string, path: string): string =>
  execFileSync('tar', ['-xzOf', tarball, `${FOLDER}${path}`], { encoding: 'utf8' });

/** The texts of many files inside a tarball, unpacked once for all of them, in the order of their paths in the package. */
export function readTexts(tarball: string, paths: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'layers-tarball-'));
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder]);
    return paths.map((path) => readFileSync(join(folder, FOLDER, path), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a published manifest says, as far as the checks ask. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  /** Absent from a program. */
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  /** Absent from a library. */
  readonly bin?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The manifest inside a tarball. */
export const readManifest = (tarball: string): Manifest => JSON.parse(readText(tarball, 'package.json')) as Manifest;
