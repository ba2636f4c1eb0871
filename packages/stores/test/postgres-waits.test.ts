import { StoreFailure } from '@org/layers-fake/store';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DurableStore, openPostgres } from '../src/postgres.ts';
import { archiveOf, contentsOf, draftOf } from './draft.ts';
import { hasPostgres, silencing, skipNote } from './postgres.ts';
import { holding, holdingUp, LAYER, sharedDatabases } from './shared-database.ts';

describe.skipIf(!hasPostgres)(`a database that keeps somebody waiting${skipNote}`, () => {
  const { database, open } = sharedDatabases();

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
    proxy.hush(/COMMIT\0/);
    await expect(store.publish(LAYER, draftOf('one'), archiveOf('one'))).rejects.toMatchObject({
      reason: 'The database was gone while a change was being kept: it may be kept, or not.',
    });
    expect(await ask('SELECT version::int FROM versions')).toEqual([{ version: 1 }]);
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

  test('a database that has much to do is still one that answers', async () => {
    const own = await database();
    const store = await openPostgres(own.url, { connections: 2 });
    onTestFinished(store.close);
    const letGo = await holdingUp(own, 'INSERT');
    const publish = store.publish(LAYER, draftOf('one'), archiveOf('one'));
    await store.ping();
    await letGo();
    expect(await publish).toMatchObject({ Version: 1 });
  });

  test('what waits for a change of everything fails in time, keeps no connection, and holds up no reads', async () => {
    const own = await database();
    const [changing, store] = [await open(own.url), await openPostgres(own.url, { patience: 300 })];
    onTestFinished(store.close);
    await store.publish(LAYER, draftOf('one'), archiveOf('one'));
    const letGo = await holdingUp(own, 'DELETE');
    const replaced = changing.replace(contentsOf([LAYER], 1));
    const waiting = async (): Promise<number> =>
      (await own.ask("SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))[0]![
        'count'
      ] as number;
    await expect.poll(waiting).toBe(1);

    const publishes = Array.from(
      { length: 12 },
      async () => await store.publish(LAYER, draftOf('two'), archiveOf('two')),
    );
    const outcomes = Promise.allSettled(publishes);
    expect(await store.version(LAYER, 1)).toBeDefined();
    await store.ping();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({
        reason: { reason: expect.stringMatching(/ took too long: | has all its connections in use: /) },
      });
    await expect.poll(waiting).toBe(1);
    await letGo();
    await replaced;
    expect(await store.publish(LAYER, draftOf('two'), archiveOf('two'))).toMatchObject({ Version: 2 });
  });

  test('servers that are cut off in the middle of their changes hold up the others for no longer than they wait', async () => {
    const { url } = await database();
    const proxy = await silencing(url);
    onTestFinished(proxy.close);
    const cutOff = await openPostgres(proxy.url, { patience: 1000 });
    onTestFinished(cutOff.close);
    const store = await openPostgres(url, { patience: 5000 });
    onTestFinished(store.close);
    const publish = async (by: DurableStore): Promise<number> =>
      (await by.publish(LAYER, draftOf('one'), archiveOf('one'))).Version;
    await publish(cutOff);
    // Behind the first lock, before the last word.
    proxy.hush(/holdArchive/);
    const lost = Promise.allSettled(Array.from({ length: 10 }, async () => await publish(cutOff)));
    expect(await publish(store)).toBeGreaterThan(1);
    expect(new Set((await lost).map(({ status }) => status))).toEqual(new Set(['rejected']));
  });

  test('a store that is closed leaves nothing behind that still takes effect', async () => {
    const { url, ask } = await database();
    const [other, store] = [await open(url), await openPostgres(url, { patience: 1000 })];
    await other.publish(LAYER, draftOf('one'), archiveOf('one'));
    const letGo = await holding(url, 'SELECT pg_advisory_lock($1)', [0x6c6179657273]);
    const replaced = store.replace({ layers: [], archives: new Map() });
    const waiting = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'advisory'";
    await expect.poll(async () => await ask(waiting)).toHaveLength(1);
    const both = [store.close(), store.close()];
    await expect(replaced).rejects.toMatchObject({ reason: expect.stringMatching(/ its store was closed\.$/) });
    await Promise.all(both);
    await letGo();
    await expect.poll(async () => await ask(waiting)).toHaveLength(0);
    expect(await other.version(LAYER, 1)).toBeDefined();
    await expect(store.version(LAYER, 1)).rejects.toThrow(StoreFailure);
  });

  test('reads that nobody waits for any more keep no connection', async () => {
    const { url, ask } = await database();
    const store = await openPostgres(url, { patience: 300 });
    onTestFinished(store.close);
    const letGo = await holding(url, 'BEGIN; LOCK TABLE versions, archives');
    const asked = Array.from({ length: 20 }, async () => await store.version(LAYER, 1));
    for (const outcome of await Promise.allSettled([...asked, store.ping()]))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StoreFailure' } });
    await expect
      .poll(async () => await ask("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
      .toEqual([]);
    await letGo();
    expect(await store.version(LAYER, 1)).toBeUndefined();
  });

  test('a failure is told once, also where something succeeds in between', async () => {
    const { url, ask } = await database();
    const reported: string[] = [];
    const store = await openPostgres(url, { report: (reason) => void reported.push(reason) });
    onTestFinished(store.close);
    const fails = async (): Promise<void> => await expect(store.version(LAYER, 1)).rejects.toThrow(StoreFailure);
    await ask('ALTER TABLE versions RENAME TO gone');
    await fails();
    await fails();
    expect(await store.archive('none')).toBeUndefined();
    await fails();
    expect(reported).toHaveLength(1);
  });
});
