import { StoreFailure } from '@org/layers-fake/store';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that a person can do something about. */
const REASONS: Readonly<Record<number, (path: string) => string>> = {
  5: (path) => `${path} is in use by another process: stop that one, or give this one a file of its own.`,
  8: (path) => `${path} cannot be written to: make it and its folder writable, or choose another file.`,
  11: (path) => `${path} is damaged: restore it from a copy, or choose another file.`,
  13: (path) => `There is no room left for ${path}: free some on its disk. What was kept before is still there.`,
  14: (path) => `${path} cannot be opened: its folder must exist, and be one that can be written to.`,
  26: (path) => `${path} is no SQLite database: choose another file.`,
};

/** What node:sqlite throws. */
interface SqliteError extends Error {
  readonly errcode: number;
}

const isSqliteError = (cause: unknown): cause is SqliteError =>
  cause instanceof Error && typeof (cause as Partial<SqliteError>).errcode === 'number';

/** A failure of SQLite told as one of the store; whatever else was thrown is a bug, and stays one. */
export function failureOf(cause: unknown, path: string): unknown {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_INVALID_STATE')
    return new StoreFailure(`${path} is not asked any more: its store was closed.`, { cause });
  if (!isSqliteError(cause)) return cause;
  // The low byte is the primary code.
  const reason = REASONS[cause.errcode & 0xff]?.(path) ?? `${path} failed: ${cause.message}.`;
  return new StoreFailure(reason, { cause });
}
