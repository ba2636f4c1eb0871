import { accessSync, constants, statSync } from 'node:fs';
import { StoreFailure } from '@org/layers-fake/store';

/** Bytes of the smallest database: SQLite takes what is smaller for an empty one, and writes over it. */
const SMALLEST = 512;

/**
 * Ensures that a path is one that a database can be kept at, as far as can be seen before it is opened: SQLite would take
 * a device, too, or what a URI names, or nothing at all, and fail later in words of its own.
 *
 * @throws StoreFailure with one sentence where it is not.
 */
export function ensurePlace(path: string): void {
  if (path === ':memory:') return;
  if (path === '') throw new StoreFailure('The path of a file is empty: name one.');
  if (path.startsWith('file:')) throw new StoreFailure(`${path} is a URI: name the file by its path.`);
  try {
    ensureFile(path);
  } catch (cause) {
    if (cause instanceof StoreFailure || !(cause instanceof Error)) throw cause;
    throw new StoreFailure(`${path} cannot be used: ${cause.message}.`, { cause });
  }
}

/** @throws Error of the system, too, where it does not even say what is there. */
function ensureFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.isDirectory()) throw new StoreFailure(`${path} is a folder: name a file in it.`);
  if (!found.isFile()) throw new StoreFailure(`${path} is no file: choose another one.`);
  if (found.size > 0 && found.size < SMALLEST)
    throw new StoreFailure(`${path} is no SQLite database: choose another file.`);
  accessSync(path, constants.R_OK | constants.W_OK);
}
