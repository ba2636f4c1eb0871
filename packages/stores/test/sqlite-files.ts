import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LayerId } from '@org/layers-fake/store';
import { afterAll } from 'vitest';
import { openSqlite } from '../src/sqlite.ts';
import { archiveOf, draftOf } from './draft.ts';

export const LAYER: LayerId = { account: '123456789012', region: 'us-east-1', name: 'kept' };

/** Files that are gone after the tests of a file. */
export interface SqliteFiles {
  readonly folder: string;
  /** The path of a new one. */
  readonly fileOf: () => string;
  /** One in which a version is kept. */
  readonly written: () => Promise<string>;
}

/** Gives files to the tests of a file. */
export function sqliteFiles(): SqliteFiles {
  const folder = mkdtempSync(join(tmpdir(), 'layers-sqlite-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  const fileOf = (): string => join(folder, `${++files}.db`);
  return {
    folder,
    fileOf,
    written: async () => {
      const path = fileOf();
      const store = await openSqlite(path);
      await store.publish(LAYER, draftOf('first'), archiveOf('first'));
      await store.close();
      return path;
    },
  };
}
