import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { start } from './child.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/consumer', import.meta.url));

/** A project outside the workspace that has installed tarballs. */
export interface Consumer {
  /** Runs a script of the project with Node and returns what it printed. */
  readonly node: (script: string, ...options: readonly string[]) => Promise<string>;
  /** The path of a program that came with what it installed. */
  readonly program: (name: string) => string;
}

/**
 * Copies the fixture to an empty folder and installs it together with the tarballs, by package name. Each package gets
 * what it declares and nothing else, where npm would put what others declared in its sight, and take five times as long.
 */
export async function installConsumer(folder: string, tarballs: Readonly<Record<string, string>>): Promise<Consumer> {
  const manifest = join(folder, 'package.json');
  cpSync(FIXTURE, folder, { recursive: true });
  const { dependencies, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: object };
  const packed = Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]));
  writeFileSync(manifest, JSON.stringify({ ...rest, dependencies: { ...dependencies, ...packed } }));
  // What the packages ask of each other is not in a registry yet; a connection that stalls is tried again.
  const settings = { overrides: packed, fetchTimeout: 30_000, fetchRetries: 5 };
  // Every JSON is YAML.
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(settings));
  const flags = ['--ignore-scripts', '--no-frozen-lockfile', '--prefer-offline'];
  await start('pnpm', ['install', ...flags], { cwd: folder, shell: process.platform === 'win32' }).printed;
  return {
    node: async (script, ...options) => await start(process.execPath, [script, ...options], { cwd: folder }).printed,
    program: (name) => join(folder, 'node_modules/.bin', name),
  };
}
