import { type LayerId, type Policy, StoreFailure } from '@org/layers-fake/store';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { SCHEMA } from '../src/postgres/schema.ts';
import pg from 'pg';
import { type DurableStore, openPostgres } from '../src/postgres.ts';
import { archiveOf, contentsOf, draftOf } from './draft.ts';
import { firstVersion, goesOnFromFirst } from './older.ts';
import { hasPostgres, skipNote, type OwnDatabase, ownDatabase, silencing } from './postgres.ts';

const SCOPE = { account: '123456789012', region: 'us-east-1' };
const LAYER: LayerId = { ...SCOPE, name: 'shared' };

const refusal = async (url: string): Promise<string> => {
  const failure = await openPostgres(url).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(StoreFailure);
  return (failure as StoreFailure).reason;
};

test('a database that is not there is told in a sentence, and no password with it', async () => {
  expect(await refusal('postgres://me:secret@127.0.0.1:1/layers')).toBe(
    'PostgreSQL at 127.0.0.1:1/layers does not answer (connect ECONNREFUSED 127.0.0.1:1): is it running, and reachable from here?',
  );
});

describe.skipIf(!hasPostgres)(`a database that several share${skipNote}`, () => {
  const opened: DurableStore[] = [];
  const databases: OwnDatabase[] = [];
  afterEach(async () => {
    for (const { close } of opened.splice(0)) await close();
    for (const { drop } of databases.splice(0)) await drop();
  });

  const database = async (): Promise<OwnDatabase> => {
    const made = await ownDatabase();
    databases.push(made);
    return made;
  };
  const open = async (url: string): Promise<DurableStore> => {
    const store = await openPostgres(url);
    opened.push(store);
    return store;
  };
  const three = async (url: string): Promise<readonly DurableStore[]> =>
    await Promise.all([open(url), open(url), open(url)]);

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

  test('a server that ended while it put in what the store begins with leaves it to the next', async () => {
    const { url, ask } = await database();
    const first = await open(url);
    await ask(`CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no more'; END $$`);
    await ask('CREATE TRIGGER leaving BEFORE INSERT ON matches EXECUTE FUNCTION leave()');
    await expect(first.begin(contentsOf([LAYER], 1))).rejects.toThrow(StoreFailure);
    await ask('DROP TRIGGER leaving ON matches');
    expect(await (await open(url)).begin(contentsOf([LAYER], 1))).toBe(true);
    expect(await first.begin(contentsOf([LAYER], 2))).toBe(false);
    expect(await first.listVersions(LAYER, { filter: {}, limit: 10 })).toHaveLength(1);
  });

  test('a database that says nothing any more fails what is asked of it, and holds up neither a look nor the end', async () => {
    const { url } = await database();
    const proxy = await silencing(url);
    onTestFinished(proxy.close);
    const reported: string[] = [];
    const store = await openPostgres(proxy.url, { patience: 500, report: (reason) => void reported.push(reason) });
    await store.publish(LAYER, draftOf('one'), archiveOf('one'));
    proxy.hush();
    const asked = [store.version(LAYER, 1), store.publish(LAYER, draftOf('two'), archiveOf('two')), store.ping()];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(reported).toEqual([expect.stringMatching(/ does not answer: is it running, and reachable from here\?$/)]);
    await store.close();
  });

  test('where nothing answers a commit, that is a failure of the store, and it is not tried again', async () => {
    const { url, ask } = await database();
    const proxy = await silencing(url);
    onTestFinished(proxy.close);
    const store = await openPostgres(proxy.url, { patience: 500 });
    onTestFinished(store.close);
    proxy.hush(/COMMIT/);
    await expect(store.publish(LAYER, draftOf('one'), archiveOf('one'))).rejects.toMatchObject({
      reason: 'The database was gone while a change was being kept: it may be kept, or not.',
    });
    expect(await ask('SELECT version::int FROM versions')).toEqual([{ version: 1 }]);
  });

  test('a database that has much to do is still one that answers', async () => {
    const { url, ask } = await database();
    const store = await openPostgres(url, { connections: 1 });
    onTestFinished(store.close);
    await ask(`CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NULL; END $$`);
    await ask('CREATE TRIGGER holding BEFORE INSERT ON matches EXECUTE FUNCTION hold()');
    const holder = new pg.Client(url);
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock(1)');
    const publish = store.publish(LAYER, draftOf('one'), archiveOf('one'));
    await store.ping();
    await holder.end();
    expect(await publish).toMatchObject({ Version: 1 });
  });

  test('a failure is told once for as long as it goes on', async () => {
    const { url, ask } = await database();
    const reported: string[] = [];
    const store = await openPostgres(url, { report: (reason) => void reported.push(reason) });
    onTestFinished(store.close);
    const fails = async (): Promise<void> => await expect(store.version(LAYER, 1)).rejects.toThrow(StoreFailure);
    await ask('ALTER TABLE versions RENAME TO gone');
    await fails();
    await fails();
    await ask('ALTER TABLE gone RENAME TO versions');
    await store.version(LAYER, 1);
    await ask('ALTER TABLE versions RENAME TO gone');
    await fails();
    expect(reported).toHaveLength(2);
  });

  test('racing publishes get numbers without a gap, each once, and archives that are whole', async () => {
    const { url } = await database();
    const stores = await three(url);
    const layers = ['a', 'b'].map((name): LayerId => ({ ...SCOPE, name }));
    const published = await Promise.all(
      Array.from({ length: 120 }, async (_, index) => {
        const bytes = archiveOf(`archive ${index % 7}`, 300_000);
        return await stores[index % 3]!.publish(layers[index % 2]!, draftOf(`${index}`, bytes), bytes);
      }),
    );
    for (const { name } of layers) {
      const numbers = published.filter(({ layer }) => layer.name === name).map(({ Version }) => Version);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    }
    for (const { layer, Version, Description, CodeSha256 } of published) {
      expect((await stores[0]!.version(layer, Version))?.version).toMatchObject({ Description, CodeSha256 });
      const { size, read } = (await stores[1]!.archive(CodeSha256))!;
      const bytes = await new Response(read(0, size)).bytes();
      expect(draftOf('', bytes).CodeSha256).toBe(CodeSha256);
    }
  });

  test('of racing changes to a policy one takes effect', async () => {
    const { url } = await database();
    const stores = await three(url);
    await stores[0]!.publish(LAYER, draftOf('one'), archiveOf('one'));
    const policy = (RevisionId: string): Policy => ({ statements: [], RevisionId });
    const changed = await Promise.all(
      Array.from(
        { length: 30 },
        async (_, index) => await stores[index % 3]!.setPolicy(LAYER, 1, policy(`revision ${index}`), undefined),
      ),
    );
    expect(changed.filter(Boolean)).toEqual([true]);
    expect((await stores[0]!.version(LAYER, 1))?.policy).toEqual(policy(`revision ${changed.indexOf(true)}`));
  });

  test('publishes beside deletions, seeds and resets leave no archive behind, and none away that is held', async () => {
    const { url, ask } = await database();
    const stores = await three(url);
    const bytes = archiveOf('the same', 300_000);
    const draft = draftOf('the same', bytes);
    await stores[0]!.publish({ ...SCOPE, name: 'seeded' }, draft, bytes);
    const contents = await stores[0]!.contents();
    await Promise.all(
      Array.from({ length: 90 }, async (_, index) => {
        const store = stores[index % 3]!;
        if (index % 30 === 10) await store.replace(contents);
        else if (index % 30 === 20) await store.put(contents);
        else if (index % 3 === 0) await store.remove(LAYER, 1 + (index % 20));
        else await store.publish(LAYER, draft, bytes);
      }),
    );
    const [{ versions } = {}] = await ask('SELECT count(*)::int AS versions FROM versions');
    expect(await ask('SELECT holders::int FROM archives')).toEqual([{ holders: versions }]);
    expect(
      await ask(`SELECT count(*)::int AS lost FROM versions LEFT JOIN layers USING (scope, name)
      WHERE layers.next_version IS NULL OR layers.next_version <= versions.version`),
    ).toEqual([{ lost: 0 }]);
    expect(await ask(`SELECT count(DISTINCT (scope, name, version))::int AS found FROM matches`)).toEqual([
      { found: versions },
    ]);
  });

  test('a commit that gets no answer is a failure of the store, and is not tried again', async () => {
    const { url, ask } = await database();
    const store = await open(url);
    await ask(`CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$`);
    await ask(`CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON versions
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leave()`);
    await expect(store.publish(LAYER, draftOf('one'), archiveOf('one'))).rejects.toThrow(StoreFailure);
    expect(await ask('SELECT 1 AS one FROM versions')).toEqual([]);
  });

  test('the first schema is brought up to date', async () => {
    const { url, ask } = await database();
    for (const statement of SCHEMA[0]!) await ask(statement);
    await ask('CREATE TABLE layers_schema (one boolean PRIMARY KEY CHECK (one), version bigint NOT NULL)');
    await ask('INSERT INTO layers_schema (one, version) VALUES (true, 1)');
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

  test('a password, a user or a database that is wrong is told in a sentence', async () => {
    const { url } = await database();
    expect(await refusal(`${url}_not`)).toMatch(/ has no such database: make it with createdb, or name another one\.$/);
    expect(await refusal(`${url}?sslmode=verify-full`)).toMatch(
      / speaks no TLS: leave sslmode out of its URL, or let it speak TLS\.$/,
    );
    expect(await refusal(`${url}?sslrootcert=/none`)).toMatch(
      / cannot be asked, since a file that its URL names cannot be read: ENOENT: .+\/none'\.$/,
    );
  });
});
