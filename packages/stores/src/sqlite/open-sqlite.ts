import { DatabaseSync } from 'node:sqlite';
import { StoreFailure } from '@org/layers-fake/store';
import type { DurableStore, StoreOptions } from '../durable-store.ts';
import { durableStore } from '../sql/durable.ts';
import { reporting } from '../sql/reporting.ts';
import { statementsIn } from '../sql/statements.ts';
import { SqliteDatabase } from './database.ts';
import { DIALECT } from './dialect.ts';
import { ensurePlace } from './place.ts';
import { failureOf } from './reasons.ts';
import { SCHEMA } from './schema.ts';

/** `layr`, in the header of each file, so that no other program's database is taken for one. */
export const APPLICATION = 0x6c617972;

/**
 * Layers in a file of SQLite, which one process has at a time. What was acknowledged is there after the process was
 * killed, and after the power was lost.
 *
 * @param path - the file; it is made where there is none, its folder is not. `:memory:` is a database that ends with it.
 * @throws StoreFailure with one sentence where the file cannot be used; it is left as it was.
 * @public
 */
export async function openSqlite(path: string, { report }: StoreOptions = {}): Promise<DurableStore> {
  const opened = open(path);
  const database = reporting(new SqliteDatabase(opened), (cause) => failureOf(cause, path), report);
  return {
    ...durableStore(database, statementsIn(DIALECT)),
    close: async () => {
      if (opened.isOpen) opened.close();
    },
  };
}

function open(path: string): DatabaseSync {
  let opened: DatabaseSync | undefined;
  try {
    ensurePlace(path);
    opened = new DatabaseSync(path);
    prepare(opened, path);
    return opened;
  } catch (cause) {
    opened?.close();
    throw failureOf(cause, path);
  }
}

/** Takes the file for this process alone, and brings its schema up to date. */
function prepare(database: DatabaseSync, path: string): void {
  // Before the journal: the lock is then taken with the first look at the file, and kept.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  ensureOurs(database, path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
  const version = numberIn(database, 'user_version');
  for (const step of SCHEMA.slice(version)) database.exec(step);
  database.exec(`PRAGMA application_id = ${APPLICATION}; PRAGMA user_version = ${SCHEMA.length}; COMMIT`);
}

function ensureOurs(database: DatabaseSync, path: string): void {
  const isNew = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (isNew) return;
  if (numberIn(database, 'application_id') !== APPLICATION)
    throw new StoreFailure(`${path} is a database of another program: choose another file.`);
  const version = numberIn(database, 'user_version');
  if (version > SCHEMA.length)
    throw new StoreFailure(
      `${path} was written by a newer version of layers (schema ${version}, this one knows ${SCHEMA.length}): ` +
        'update layers, or choose another file.',
    );
}

const numberIn = (database: DatabaseSync, pragma: 'application_id' | 'user_version'): number =>
  database.prepare(`PRAGMA ${pragma}`).get()![pragma] as number;
