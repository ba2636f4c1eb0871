import { execFileSync } from 'node:child_process';

import { folderOf, type Published } from './packages.ts';

/** Packs a built package as it would be published and returns the path of its tarball. */
export function pack(name: Published, destination: string): string {
  const printed = execFileSync('pnpm', ['pack', '--json', '--pack-destination', destination], {
    cwd: folderOf(name),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return (JSON.parse(printed) as { filename: string }).filename;
}
