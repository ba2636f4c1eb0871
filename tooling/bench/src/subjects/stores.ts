import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { type Started, startNode, stop } from '../child.ts';
import { COMMON, layers, nameOf, RARE } from '../layers.ts';
import { rateOf, type Sent } from '../rate.ts';
import { type Measure, type Subject, untargeted } from '../subject.ts';
import { SERVER } from './programs.ts';

const API = '/2018-10-31/layers';

/** A publish of an archive of a kilobyte, another for each number. */
const publishOf = (number: number, path?: string): Sent => {
  const archive = zipSync({ 'python/module.py': new Uint8Array(1024 - 130).fill(number) }, { level: 0 });
  const body = JSON.stringify({ Content: { ZipFile: Buffer.from(archive).toString('base64') } });
  return { method: 'POST', ...(path !== undefined && { path }), body };
};

/** Publishes by turns to many layers, each an archive of its own. */
const TO_MANY = Array.from({ length: 200 }, (_, number) => publishOf(number, `${API}/published-${number}/versions`));

/** What is asked of each store. */
const ASKED: Readonly<Record<string, readonly [path: string, ...sent: readonly Sent[]]>> = {
  GetLayerVersion: [`${API}/${nameOf(7)}/versions/1`],
  'ListLayers, page of 50': [API],
  'ListLayers, one filter': [`${API}?CompatibleRuntime=${COMMON}`],
  'ListLayers, rare filter': [`${API}?CompatibleRuntime=${RARE}`],
  'PublishLayerVersion, 1 KB, to one layer': [`${API}/published/versions`, publishOf(0)],
  'PublishLayerVersion, 1 KB, to many layers': ['', ...TO_MANY],
};

/** A server, and where it is. */
interface Kept extends Started {
  readonly origin: string;
}

async function serverOn(store: string): Promise<Kept> {
  const started = await startNode(SERVER, '--port', '0', '--empty', '--store', store);
  return { ...started, origin: /http:[^,]+/.exec(started.line)![0] };
}

const seed = async (origin: string): Promise<unknown> =>
  await fetch(`${origin}/_fake/seed`, { method: 'POST', body: JSON.stringify({ layers: layers(20_000) }) });

/** How many requests several servers answer at the same time. */
const together =
  (servers: readonly Kept[], path: string, ...sent: readonly Sent[]): Measure =>
  async () => {
    const rates = await Promise.all(servers.map(async ({ origin }) => await rateOf(origin + path, ...sent)()));
    return rates.reduce((sum, rate) => sum + rate, 0);
  };

/** The PostgreSQL that the environment names. */
const POSTGRES = process.env['PGHOST'] === undefined ? undefined : 'postgres://';

/** Stores side by side, each beside memory; and servers that share one. */
export async function* stores(): AsyncGenerator<Subject> {
  const folder = mkdtempSync(join(tmpdir(), 'layers-bench-'));
  const servers: Kept[] = [];
  const open = async (store: string): Promise<Kept> => {
    const server = await serverOn(store);
    servers.push(server);
    return server;
  };
  try {
    const memory = await open('memory');
    await seed(memory.origin);
    const sqlite = await open(`sqlite:${join(folder, 'layers.db')}`);
    await seed(sqlite.origin);
    yield* beside(memory, 'SQLite', sqlite);
    if (POSTGRES === undefined) console.log('PostgreSQL is left out: no PGHOST is set (.ci/postgres npm run bench)');
    else {
      const postgres = await open(POSTGRES);
      await seed(postgres.origin);
      yield* beside(memory, 'PostgreSQL', postgres);
      yield* shared(postgres, open, POSTGRES);
    }
  } finally {
    for (const { child } of servers) await stop(child);
    rmSync(folder, { recursive: true });
  }
}

function* beside(memory: Kept, name: string, kept: Kept): Generator<Subject> {
  for (const [asked, [path, ...sent]] of Object.entries(ASKED))
    yield {
      name: `${name}, ${asked}`,
      unit: 'a second',
      measure: rateOf(kept.origin + path, ...sent),
      baseline: { name: 'memory', measure: rateOf(memory.origin + path, ...sent) },
      target: untargeted,
      warmUp: 1,
    };
}

async function* shared(one: Kept, open: (store: string) => Promise<Kept>, store: string): AsyncGenerator<Subject> {
  const servers = [one];
  for (const count of [2, 4]) {
    while (servers.length < count) servers.push(await open(store));
    for (const [asked, [path, ...sent]] of Object.entries(ASKED))
      yield {
        name: `${count} servers on one PostgreSQL, ${asked}`,
        unit: 'a second',
        measure: together(servers, path, ...sent),
        baseline: { name: 'one server', measure: rateOf(one.origin + path, ...sent) },
        target: untargeted,
        warmUp: 1,
      };
  }
}
