import { createHash } from 'node:crypto';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Archive } from './archive.ts';

/**
 * Zips an installed npm package and its direct dependencies as a layer for Node.js has them:
 * `nodejs/node_modules/<name>/…`. The same files give the same bytes.
 */
export function packageArchive(name: string): Archive {
  const manifest = manifestOf(name, import.meta.url);
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies?: Record<string, string> };
  const manifests = new Map([[name, manifest]]);
  for (const dependency of Object.keys(dependencies)) manifests.set(dependency, manifestOf(dependency, manifest));
  const files: Zippable = {};
  for (const [owner, path] of manifests) addFiles(files, owner, dirname(path));
  // The first date that zip knows: a date of today would give other bytes tomorrow.
  const bytes = zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
  return { bytes, codeSha256: createHash('sha256').update(bytes).digest('base64') };
}

function manifestOf(name: string, from: string): string {
  const path = findPackageJSON(name, from);
  if (path === undefined) throw new Error(`The npm package ${name} is not installed.`);
  // The packages that a package depends on are found from its real place.
  return realpathSync(path);
}

function addFiles(files: Zippable, name: string, folder: string): void {
  const found = globSync('**', {
    cwd: folder,
    withFileTypes: true,
    exclude: ({ name: part }) => part === 'node_modules',
  });
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.toSorted()) {
    const inside = path.slice(folder.length + 1).replaceAll('\\', '/');
    files[`nodejs/node_modules/${name}/${inside}`] = readFileSync(path);
  }
}
