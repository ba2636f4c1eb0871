import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { start } from './child.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/consumer', import.meta.url));

/** A project outside the workspace that has installed tarballs with npm. */
export interface Consumer {
  /** Runs a script of the project with Node and returns what it printed. */
  readonly node: (script: string, ...options: readonly string[]) => Promise<string>;
  /** The path of a program that came with what it installed. */
  readonly program: (name: string) => string;
}

/** Copies the fixture to an empty folder and installs it together with the tarballs, by package name. */
export async function installConsumer(folder: string, tarballs: Readonly<Record<string, string>>): Promise<Consumer> {
  const manifest = join(folder, 'package.json');
  cpSync(FIXTURE, folder, { recursive: true });
  const { dependencies, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: object };
  const packed = Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`] as const);
  writeFileSync(
    manifest,
    JSON.stringify({ ...rest, dependencies: { ...dependencies, ...Object.fromEntries(packed) } }),
  );
  // A connection that stalls is tried again: npm itself would wait for five minutes.
  const patience = ['--fetch-timeout=30000', '--fetch-retries=5'];
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline', ...patience];
  await start('npm', ['install', ...flags], { cwd: folder, shell: process.platform === 'win32' }).printed;
  return {
    node: async (script, ...options) => await start(process.execPath, [script, ...options], { cwd: folder }).printed,
    program: (name) => join(folder, 'node_modules/.bin', name),
  };
}
