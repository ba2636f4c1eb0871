import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const FIXTURE = fileURLToPath(new URL('../fixtures/consumer', import.meta.url));
const run = promisify(execFile);

/** A project outside the workspace that has installed tarballs with npm. */
export interface Consumer {
  /** Runs a script of the project with Node and returns what it printed. */
  readonly node: (script: string, ...options: readonly string[]) => Promise<string>;
  readonly remove: () => void;
}

/** Copies the fixture to a temporary folder and installs it together with the tarballs, by package name. */
export async function installConsumer(tarballs: Readonly<Record<string, string>>): Promise<Consumer> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-consumer-'));
  const manifest = join(folder, 'package.json');
  cpSync(FIXTURE, folder, { recursive: true });
  const { dependencies, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: object };
  const packed = Object.entries(tarballs).map(([name, path]) => [name, `file:${path}`] as const);
  writeFileSync(
    manifest,
    JSON.stringify({ ...rest, dependencies: { ...dependencies, ...Object.fromEntries(packed) } }),
  );
  await spawn('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefer-offline'], folder);
  return {
    node: (script, ...options) => spawn(process.execPath, [script, ...options], folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a program to its end; one that fails is thrown with all that it printed. */
async function spawn(program: string, options: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await run(program, options, { cwd, shell: program === 'npm' && process.platform === 'win32' });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${options.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}
