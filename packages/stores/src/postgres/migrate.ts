import { StoreFailure } from '@org/layers-fake/store';
import type { PoolClient } from 'pg';
import { ask } from './asked.ts';
import { beginBehind } from './gate.ts';
import type { Patience } from './patience.ts';
import { SCHEMA, TABLES } from './schema.ts';

/**
 * Brings the schema up to date. Of several servers that start at once, one does and the others wait; nothing is changed
 * where there is nothing to do, or where it fails.
 *
 * @throws StoreFailure where the schema is a newer one, or the database is not one for layers.
 */
export async function migrate(client: PoolClient, place: string, patience: Patience): Promise<void> {
  const tell = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    await ask<Row>(client, text, patience.query);
  const found = await versionIn(tell);
  ensureKnown(found, place);
  if (found === SCHEMA.length) return;
  // Who reads, such as a backup, is waited for; behind a change of tables that waits, others would wait for him, too.
  const first = `${beginBehind('alone', patience.large)}; SET LOCAL lock_timeout = ${patience.small.statement}`;
  await ask(client, first, patience.largeQuery);
  const version = await versionIn(tell);
  ensureKnown(version, place);
  if (version === 0) await ensureRoom(tell, place);
  for (const statement of SCHEMA.slice(version).flat()) await ask(client, statement, patience.largeQuery);
  await tell(`UPDATE layers_schema SET version = ${SCHEMA.length}`);
  await tell('COMMIT');
}

/** Asks something in little time. */
type Tell = <Row extends object>(text: string) => Promise<readonly Row[]>;

/** Those of some tables that are there. Asked of a table: what is asked by a name alone may be answered from memory. */
async function tablesAmong(names: readonly string[], tell: Tell): Promise<readonly string[]> {
  const rows = await tell<{ table_name: string }>(
    `SELECT table_name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_name IN (${names.map((name) => `'${name}'`).join(', ')})`,
  );
  return rows.map(({ table_name }) => table_name).toSorted();
}

/** Which version of the schema there is; 0 for none. */
async function versionIn(tell: Tell): Promise<number> {
  if ((await tablesAmong(['layers_schema'], tell)).length === 0) return 0;
  const [schema] = await tell<{ version: number }>('SELECT version FROM layers_schema');
  return schema?.version ?? 0;
}

function ensureKnown(version: number, place: string): void {
  if (version <= SCHEMA.length) return;
  throw new StoreFailure(
    `${place} was written by a newer version of layers (schema ${version}, this one knows ${SCHEMA.length}): ` +
      'update layers, or name another database.',
  );
}

/** Ensures that a database in which there are no layers is one for them. */
async function ensureRoom(tell: Tell, place: string): Promise<void> {
  const [encoding] = await tell<{ server_encoding: string }>('SHOW server_encoding');
  if (encoding!.server_encoding !== 'UTF8')
    throw new StoreFailure(
      `${place} keeps texts in ${encoding!.server_encoding}, which does not have all letters: ` +
        "make a database with ENCODING 'UTF8'.",
    );
  const others = await tablesAmong(TABLES, tell);
  if (others.length > 0)
    throw new StoreFailure(
      `${place} has tables of another program (${others.join(', ')}): name a database of its own.`,
    );
}
