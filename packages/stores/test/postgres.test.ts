import { describe, expect, test } from 'vitest';
import { failureOf } from '../src/postgres/failures.ts';
import { SCHEMA } from '../src/postgres/schema.ts';
import { openPostgres } from '../src/postgres.ts';
import { archiveOf, contentsOf, draftOf } from './draft.ts';
import { firstVersion, goesOnFromFirst } from './older.ts';
import { hasPostgres, skipNote } from './postgres.ts';
import { LAYER, refusal, SCOPE, sharedDatabases } from './shared-database.ts';

test('a pooler that exchanges connections is told in a sentence', () => {
  const said = Object.assign(new Error('prepared statement "hasBegun" does not exist'), { code: '26000' });
  expect(failureOf(said, 'PostgreSQL at db:5432/layers')).toMatchObject({
    reason:
      'PostgreSQL at db:5432/layers is behind a pooler that gives each transaction another connection: let it pool by session.',
  });
});

test('a database that is not there is told in a sentence, and no password with it', async () => {
  expect(await refusal('postgres://me:secret@127.0.0.1:1/layers')).toBe(
    'PostgreSQL at 127.0.0.1:1/layers does not answer (connect ECONNREFUSED 127.0.0.1:1): is it running, and reachable from here?',
  );
});

describe.skipIf(!hasPostgres)(`a database as it is found${skipNote}`, () => {
  const { database, open, three } = sharedDatabases();

  test('of servers that start at once one puts in what the store begins with, and the others wait for it', async () => {
    const { url } = await database();
    const contents = contentsOf([LAYER], 3);
    const found = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const store = await open(url);
        const isFirst = await store.begin(contents);
        return { isFirst, versions: (await store.listVersions(LAYER, { filter: {}, limit: 10 })).length };
      }),
    );
    expect(found.map(({ isFirst }) => isFirst).filter(Boolean)).toEqual([true]);
    expect(found.map(({ versions }) => versions)).toEqual(Array.from({ length: 8 }, () => 3));
  });

  test('the first schema is brought up to date', async () => {
    const { url, ask } = await database();
    for (const statement of SCHEMA[0]!) await ask(statement);
    await ask('UPDATE layers_schema SET version = 1');
    for (const [text, values] of firstVersion(LAYER, draftOf('first'), archiveOf('first'))) await ask(text, values);
    const [store] = await three(url);
    await goesOnFromFirst(store!, LAYER);
    expect(await ask('SELECT version::int FROM layers_schema')).toEqual([{ version: SCHEMA.length }]);
  });

  test('a newer schema is left alone', async () => {
    const { url, ask } = await database();
    await open(url);
    await ask('UPDATE layers_schema SET version = 1000');
    expect(await refusal(url)).toMatch(/ was written by a newer version of layers \(schema 1000, this one knows \d+\)/);
    expect(await ask('SELECT version::int FROM layers_schema')).toEqual([{ version: 1000 }]);
  });

  test('a database with tables of another program, or without all letters, is left as it was', async () => {
    const { url, ask } = await database();
    await ask('CREATE TABLE versions (id int)');
    expect(await refusal(url)).toMatch(/ has tables of another program \(versions\): name a database of its own\.$/);
    const tables = "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
    expect(await ask(tables)).toEqual([{ table_name: 'versions' }]);
    const latin = await database("TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'");
    expect(await refusal(latin.url)).toMatch(/ keeps texts in LATIN1, .+ make a database with ENCODING 'UTF8'\.$/);
  });

  test('a user who may not make tables opens what is there', async () => {
    const { url, ask } = await database();
    await open(url);
    await ask('DO $$ BEGIN CREATE ROLE layers_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$');
    await ask('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO layers_reader');
    const reader = new URL(url);
    reader.username = 'layers_reader';
    const store = await open(reader.href);
    expect(await store.publish(LAYER, draftOf('one'), archiveOf('one'))).toMatchObject({ Version: 1 });
  });

  test("names are in the order of their letters' numbers in a database of any language", async () => {
    const { url } = await database("TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
    const store = await open(url);
    const names = ['a', 'B', 'a-b', 'a_b', 'aB', 'b'];
    for (const name of names) await store.publish({ ...SCOPE, name }, draftOf(name), archiveOf(name));
    const listed = await store.listLayers(SCOPE, { filter: {}, limit: 50 });
    expect(listed.map(({ layer }) => layer.name)).toEqual(names.toSorted());
    const behind = await store.listLayers(SCOPE, { filter: {}, after: 'a-b', limit: 50 });
    expect(behind.map(({ layer }) => layer.name)).toEqual(['aB', 'a_b', 'b']);
  });

  test('a password, a user or a database that is wrong is told in a sentence', async () => {
    const { url } = await database();
    expect(await refusal('postgres://me:12/secret@127.0.0.1/layers')).toMatch(
      /^The URL of the database is not postgres:\/\/USER:PASSWORD@HOST:PORT\/DATABASE: in a password, write \/ as %2F/,
    );
    expect(await refusal('host=127.0.0.1 password=secret')).not.toContain('secret');
    await expect(openPostgres(url, { patience: Infinity })).rejects.toThrow(
      'patience must be a whole number from 100 to 600000, got Infinity.',
    );
    expect(await refusal('postgres://127.0.0.1:99999/layers')).toBe(
      'The URL of the database is not right: Invalid URL.',
    );
    expect(await refusal(`${url}_not`)).toMatch(/ has no such database: make it with createdb, or name another one\.$/);
    expect(await refusal(`${url}?sslmode=verify-full`)).toMatch(
      / speaks no TLS: leave sslmode out of its URL, or let it speak TLS\.$/,
    );
    expect(await refusal(`${url}?sslrootcert=/none`)).toMatch(
      /^The URL of the database is not right: ENOENT: .+none'\.$/,
    );
  });
});
