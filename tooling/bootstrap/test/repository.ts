import { chmodSync, cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Writes a file in a folder, and the folders between. */
export function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'bootstrap-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/** Puts a script of CommonJS in the place of turbo. */
export function writeTurbo(root: string, script: string): void {
  write(root, 'node_modules/turbo/package.json', '{"type":"commonjs"}');
  write(root, 'node_modules/turbo/bin/turbo', script);
}

/**
 * A repository with the bootstrap in it, and in `bin` a pnpm that serves, says `said` and ends with `code` when it is
 * asked to install. Its turbo has nothing to do.
 */
export function repository(said: string, code: number): string {
  const root = emptyFolder();
  cpSync(fileURLToPath(new URL('../src', import.meta.url)), join(root, 'tooling/bootstrap/src'), { recursive: true });
  write(root, '.nvmrc', process.versions.node);
  const manifest = { type: 'module', packageManager: 'pnpm@12.21.0', engines: { node: '>=20' } };
  write(root, 'package.json', JSON.stringify(manifest));
  const answer = `[ "$1" = --version ] && { echo 12.21.0; exit 0; }`;
  write(root, 'bin/pnpm', `#!/bin/sh\n${answer}\necho "${said}"; exit ${code}\n`);
  chmodSync(join(root, 'bin/pnpm'), 0o755);
  writeTurbo(root, '');
  return root;
}
