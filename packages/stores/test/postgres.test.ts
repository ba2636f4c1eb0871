import { type LayerId, type Policy, StoreFailure } from '@org/layers-fake/store';
import { afterEach, describe, expect, test } from 'vitest';
import { type DurableStore, openPostgres } from '../src/postgres.ts';
import { archiveOf, draftOf } from './draft.ts';
import { hasPostgres, skipNote, type OwnDatabase, ownDatabase } from './postgres.ts';

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

  test('of servers that start at once one makes the tables, and knows it', async () => {
    const { url } = await database();
    const stores = await Promise.all(Array.from({ length: 8 }, async () => await open(url)));
    expect(stores.map(({ isNew }) => isNew).filter(Boolean)).toEqual([true]);
    expect((await open(url)).isNew).toBe(false);
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
  });
});
