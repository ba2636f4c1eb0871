import { execFileSync } from 'node:child_process';

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

/** What a published manifest says, as far as the checks ask. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The manifest inside a tarball. */
export function readManifest(tarball: string): Manifest {
  return JSON.parse(execFileSync('tar', ['-xzOf', tarball, `${FOLDER}package.json`], { encoding: 'utf8' })) as Manifest;
}
