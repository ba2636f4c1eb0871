import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../usage-error.ts';

/**
 * Reads a file that a flag names.
 *
 * @throws UsageError where it cannot be read, or `read` finds it wrong.
 */
export function readFile<T>(name: string, path: string, read: (text: string) => T): T {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new UsageError(`${name} ${path}: ${reasonOf(cause)}`, { cause });
  }
}

/**
 * Makes sure that a file can be written, and leaves it as it is; its folder is made.
 *
 * @throws UsageError where it cannot.
 */
export function ensureWritable(name: string, path: string): void {
  try {
    const folder = dirname(path);
    if (existsSync(folder) && !statSync(folder).isDirectory()) throw new Error(`${folder} is no folder.`);
    mkdirSync(folder, { recursive: true });
    if (!existsSync(path)) return accessSync(folder, constants.W_OK);
    if (statSync(path).isDirectory()) throw new Error('it is a folder.');
    closeSync(openSync(path, 'a'));
  } catch (cause) {
    throw new UsageError(`${name} ${path} cannot be written: ${reasonOf(cause)}`, { cause });
  }
}

/** `ENOENT: no such file or directory, open 'x'` without the parts that the sentence has already. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, reason] = /^E[A-Z]+: (.+?), \w+ '/.exec(message) ?? [];
  return reason === undefined ? message : `${reason}.`;
}
