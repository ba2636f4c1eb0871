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
  const packed = copyFixture(folder, tarballs);
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

/**
 * Lets npm work out what it would install of the tarballs, and says where it would have each package from.
 *
 * @returns for each place below `node_modules`, a file or a URL.
 */
export async function resolvedByNpm(
  folder: string,
  tarballs: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  copyFixture(folder, tarballs);
  // A connection that stalls is tried again: npm itself would wait for five minutes.
  const patience = ['--fetch-timeout=30000', '--fetch-retries=5'];
  const flags = ['--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', ...patience];
  await start('npm', ['install', ...flags], { cwd: folder, shell: process.platform === 'win32' }).printed;
  const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
  };
  return new Map(Object.entries(packages).map(([place, { resolved = '' }]) => [place, resolved]));
}

/** Copies the fixture to an empty folder, and has it ask for the tarballs; answers how, by package name. */
function copyFixture(folder: string, tarballs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const manifest = join(folder, 'package.json');
  cpSync(FIXTURE, folder, { recursive: true });
  const { dependencies, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: object };
  const packed = Object.fromEntries(Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`]));
  writeFileSync(manifest, JSON.stringify({ ...rest, dependencies: { ...dependencies, ...packed } }));
  return packed;
}
