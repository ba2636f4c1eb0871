import { execFile } from 'node:child_process';
import { setImmediate as turn } from 'node:timers/promises';
import { promisify } from 'node:util';
import { awsTarget, CONTRACTS, verify } from '@org/layers-contracts';
import { hasPostgres, type OwnDatabase, ownDatabase, skipNote } from '@org/layers-stores/postgres-for-tests';
import { afterEach, describe, expect, test } from 'vitest';
import { roundRobin, type RoundRobin } from './round-robin.ts';
import { listening, type Running, tracking } from './running.ts';
import { type Acknowledged, numbersOf, publish, wrongWith } from './versions.ts';

const run = promisify(execFile);
const track = tracking();

/** Three servers on one database, behind a proxy that asks each in turn. */
interface Shared {
  readonly url: string;
  readonly servers: (Running & { readonly url: string })[];
  /** Starts one more on the same database. */
  readonly start: () => Promise<Running & { readonly url: string }>;
}

describe.skipIf(!hasPostgres)(`three servers on one database${skipNote}`, { tags: 'long' }, () => {
  const databases: OwnDatabase[] = [];
  const proxies: RoundRobin[] = [];
  afterEach(async () => {
    for (const { close } of proxies.splice(0)) await close();
    for (const { drop } of databases.splice(0)) await drop();
  });

  async function three(): Promise<Shared> {
    const database = await ownDatabase();
    databases.push(database);
    const start = async () => track(await listening('--empty', '--store', database.url));
    const servers = await Promise.all([start(), start(), start()]);
    const proxy = await roundRobin(() => servers.map(({ url }) => url));
    proxies.push(proxy);
    return { url: proxy.url, servers, start };
  }

  test('keep every contract that can be asked of them', async () => {
    const { url } = await three();
    const target = awsTarget({ endpoint: url, region: 'us-east-1', name: 'three servers' });
    const { outcomes } = await verify(target, { seed: 1, contracts: CONTRACTS, runs: 5 });
    expect(outcomes.filter(({ kind }) => kind !== 'held' && kind !== 'skipped')).toEqual([]);
    expect(outcomes.filter(({ kind }) => kind === 'held').length).toBeGreaterThan(250);
  });

  test('lose nothing that was acknowledged when one of them is killed and the database is restarted', async () => {
    const { url, servers, start } = await three();
    const acknowledged: Acknowledged = new Map();
    const refusals = new Set<string>();
    let number = 0;
    const over = new AbortController();
    const publishing = Array.from({ length: 6 }, async () => {
      while (!over.signal.aborted) {
        const answer = await publish(url, `layer-${++number % 2}`, number, acknowledged);
        if (answer.status !== 201) refusals.add(`${answer.status} ${answer.headers.get('x-amzn-errortype')}`);
      }
    });
    const further = async (count: number): Promise<void> => {
      const enough = acknowledged.size + count;
      while (acknowledged.size < enough) await turn();
    };
    await further(30);
    servers[0]!.child.kill('SIGKILL');
    await further(30);
    servers[0] = await start();
    await further(30);
    await run(process.env['LAYERS_PG_CTL']!, ['restart', '-m', 'immediate']);
    await further(30);
    over.abort();
    await Promise.all(publishing);

    // What clients try again: what the proxy says of a server that is gone, and a fault of the service.
    expect([...refusals].filter((refusal) => !['502 null', '500 ServiceException'].includes(refusal))).toEqual([]);
    const found = new Set<string>();
    for (const name of ['layer-0', 'layer-1']) {
      const numbers = await numbersOf(url, name);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const one of numbers) found.add(`${name}/${one}`);
    }
    expect([...acknowledged.keys()].filter((key) => !found.has(key))).toEqual([]);
    const wrong = await Promise.all([...found].map((key) => wrongWith(url, key, acknowledged)));
    expect(wrong.filter((one) => one !== undefined)).toEqual([]);
  });
});
