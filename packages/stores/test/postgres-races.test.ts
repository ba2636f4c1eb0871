import { type LayerId, type Policy, StoreFailure } from '@org/layers-fake/store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectionsTo, end } from '../src/postgres/connections.ts';
import { PostgresDatabase } from '../src/postgres/database.ts';
import { patienceOf } from '../src/postgres/patience.ts';
import { ask } from '../src/sql/query.ts';
import { archiveOf, contentsOf, draftOf } from './draft.ts';
import { hasPostgres, skipNote } from './postgres.ts';
import { holding, LAYER, SCOPE, sharedDatabases } from './shared-database.ts';

describe.skipIf(!hasPostgres)(`a database that several change at once${skipNote}`, () => {
  const { database, open, three } = sharedDatabases();

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

  test.each([
    ['a serialisation failure', '40001'],
    ['a deadlock', '40P01'],
  ])('a change that is given up for %s is begun anew', async (_, code) => {
    const { url, ask: look } = await database();
    const store = await open(url);
    // What a sequence gave stays given, whatever becomes of the change.
    await look('CREATE SEQUENCE tries');
    await look(`CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF nextval('tries') < 3 THEN RAISE EXCEPTION 'met with another' USING ERRCODE = '${code}'; END IF;
      RETURN NEW; END $$`);
    await look('CREATE TRIGGER colliding BEFORE INSERT ON versions FOR EACH ROW EXECUTE FUNCTION collide()');
    expect(await store.publish(LAYER, draftOf('one'), archiveOf('one'))).toMatchObject({ Version: 1 });
    expect(
      await look('SELECT last_value::int AS tries, (SELECT count(*)::int FROM versions) AS kept FROM tries'),
    ).toEqual([{ tries: 3, kept: 1 }]);
  });

  test('publishes beside deletions, seeds and resets leave no archive behind, and none away that is held', async () => {
    const { url, ask: look } = await database();
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
    const [{ versions } = {}] = await look('SELECT count(*)::int AS versions FROM versions');
    expect(await look('SELECT holders::int FROM archives')).toEqual([{ holders: versions }]);
    expect(
      await look(`SELECT count(*)::int AS lost FROM versions LEFT JOIN layers USING (scope, name)
      WHERE layers.next_version IS NULL OR layers.next_version <= versions.version`),
    ).toEqual([{ lost: 0 }]);
    expect(await look(`SELECT count(DISTINCT (scope, name, version))::int AS found FROM matches`)).toEqual([
      { found: versions },
    ]);
  });

  test('what is read at once is all of one moment', async () => {
    const { url, ask: look } = await database();
    const store = await open(url);
    const patience = patienceOf(10_000);
    const to = connectionsTo(url, 2, patience);
    onTestFinished(async () => await end(to, patience));
    const letGo = await holding(url, 'SELECT pg_advisory_lock(1)');
    const counted = new PostgresDatabase(to, patience).readAtOnce(function* () {
      const count = { name: 'count', text: 'SELECT count(*)::int FROM versions' };
      const before = yield* ask(count);
      yield* ask({ name: 'wait', text: 'SELECT pg_advisory_xact_lock(1)' });
      return [before, yield* ask(count)];
    });
    await expect
      .poll(async () => await look("SELECT granted FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))
      .toHaveLength(1);
    await store.publish(LAYER, draftOf('one'), archiveOf('one'));
    await letGo();
    expect(await counted).toEqual([[{ count: 0 }], [{ count: 0 }]]);
  });

  test('a server that ended while it put in what the store begins with leaves it to the next', async () => {
    const { url, ask: look } = await database();
    const first = await open(url);
    await look(`CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no more'; END $$`);
    await look('CREATE TRIGGER leaving BEFORE INSERT ON matches EXECUTE FUNCTION leave()');
    await expect(first.begin(contentsOf([LAYER], 1))).rejects.toThrow(StoreFailure);
    await look('DROP TRIGGER leaving ON matches');
    expect(await (await open(url)).begin(contentsOf([LAYER], 1))).toBe(true);
    expect(await first.begin(contentsOf([LAYER], 2))).toBe(false);
    expect(await first.listVersions(LAYER, { filter: {}, limit: 10 })).toHaveLength(1);
  });
});
