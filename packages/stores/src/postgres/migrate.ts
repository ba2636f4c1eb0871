import type { PoolClient } from 'pg';
import { StoreFailure } from '@org/layers-fake/store';
import { SCHEMA } from './schema.ts';

/**
 * Brings the schema up to date. Of several servers that start at once, one does and the others wait: the row that says
 * which version there is, is locked.
 *
 * @throws StoreFailure where the schema is a newer one.
 */
export async function migrate(client: PoolClient, place: string): Promise<void> {
  await client.query(
    'CREATE TABLE IF NOT EXISTS layers_schema (one boolean PRIMARY KEY CHECK (one), version bigint NOT NULL)',
  );
  await client.query('INSERT INTO layers_schema (one, version) VALUES (true, 0) ON CONFLICT DO NOTHING');
  await client.query('BEGIN');
  const { rows } = await client.query<{ version: number }>('SELECT version FROM layers_schema FOR UPDATE');
  const { version } = rows[0]!;
  if (version > SCHEMA.length)
    throw new StoreFailure(
      `${place} was written by a newer version of layers (schema ${version}, this one knows ${SCHEMA.length}): ` +
        'update layers, or name another database.',
    );
  for (const statement of SCHEMA.slice(version).flat()) await client.query(statement);
  await client.query('UPDATE layers_schema SET version = $1', [SCHEMA.length]);
  await client.query('COMMIT');
}
