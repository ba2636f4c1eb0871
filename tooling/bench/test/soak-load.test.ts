import { createServer, type RequestListener } from 'node:http';
import { createFake } from '@org/layers-fake';
import { expect, onTestFinished, test } from 'vitest';
import { layers } from '../src/layers.ts';
import type { Ask } from '../src/soak/ask.ts';
import { load } from '../src/soak/load.ts';
import { mixture } from '../src/soak/mixture.ts';
import { SEEDED } from '../src/soak/reads.ts';
import { Tally } from '../src/soak/tally.ts';

/** Asks the fake so many requests of a connection, and says what was asked, and what was wrong with the answers. */
async function walk(seed: number, count: number) {
  const fake = createFake({ randomSeed: 1 });
  await fake.seed({ layers: layers(SEEDED) });
  const next = mixture('test', 0, 1, seed);
  const asked: Ask[] = [];
  const wrong: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const ask = next();
    const { method, path, body, expected, learn } = ask;
    const answer = await fake.fetch(new Request(`http://127.0.0.1${path}`, { method, ...(body && { body }) }));
    const bytes = Buffer.from(await answer.arrayBuffer());
    const said = expected.includes(answer.status) ? learn?.(bytes) : `${answer.status}, not ${expected.join()}`;
    if (said !== undefined) wrong.push(`${ask.operation}: ${said}`);
    asked.push(ask);
  }
  const versions = (await fake.snapshot()).layers.flatMap((layer) => layer.versions);
  return { asked, wrong, live: versions.length - SEEDED };
}

test('a connection knows what is answered, asks everything, and leaves a bounded number of versions', async () => {
  const { asked, wrong, live } = await walk(1, 800);
  expect(wrong).toEqual([]);
  expect(live).toBeLessThanOrEqual(20);
  const counts = Object.groupBy(asked, ({ operation, expected }) => `${operation} ${expected.join()}`);
  expect(Object.keys(counts).toSorted()).toEqual([
    'AddLayerVersionPermission 201',
    'DeleteLayerVersion 204',
    'Download 200',
    'GetLayerVersion 200',
    'GetLayerVersion 200,404',
    'GetLayerVersion 404',
    'GetLayerVersionByArn 200',
    'GetLayerVersionPolicy 200',
    'GetLayerVersionPolicy 404',
    'ListLayerVersions 200',
    'ListLayers 200',
    'PublishLayerVersion 201',
    'RemoveLayerVersionPermission 204',
  ]);
});

test('what is asked is the same for the same seed, and other for another', async () => {
  const said = async (seed: number) => (await walk(seed, 200)).asked.map(({ path, body }) => [path, body]);
  const first = await said(7);
  expect(await said(7)).toEqual(first);
  expect(await said(8)).not.toEqual(first);
});

/** The errors of a load of one connection on a server that breaks each request. */
async function errorsOn(listener: RequestListener): Promise<readonly string[]> {
  const stop = new AbortController();
  const server = createServer((incoming, outgoing) => (stop.abort(), listener(incoming, outgoing)));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { readonly port: number };
  const tally = new Tally(1, 1);
  const ask: Ask = { operation: 'ListLayers', method: 'GET', path: '/', expected: [200], learn: () => 'unheard of' };
  const how = { origin: `http://127.0.0.1:${port}`, seconds: Infinity, rest: 0, stop: stop.signal };
  await load({ ...how, mixtures: [() => ask] }, tally);
  return Object.entries(tally.errors).map(([kind, count]) => `${kind} × ${count}`);
}

test.each<[string, RequestListener, string]>([
  ['another status', (_, outgoing) => outgoing.writeHead(500).end(), '500 where 200 was expected'],
  ['a connection that is reset', ({ socket }) => socket.resetAndDestroy(), 'ECONNRESET'],
  ['an answer that ends in its middle', (_, out) => void out.write('{', () => out.destroy()), 'ECONNRESET'],
  ['an answer that is not right', (_, outgoing) => outgoing.end(), 'unheard of'],
])('%s is an error of its kind', async (_, listener, kind) => {
  expect(await errorsOn(listener)).toEqual([`ListLayers: ${kind} × 1`]);
});
