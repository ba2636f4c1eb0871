import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startNode, stop } from './child.ts';
import type { Measure, Pair } from './figure.ts';

const SERVER = fileURLToPath(import.meta.resolve('@org/layers-server/src/main.ts'));
const BARE = fileURLToPath(new URL('bare-server.ts', import.meta.url));

const SECONDS = 2;
const SEED = { layers: Array.from({ length: 100 }, (_, n) => ({ LayerName: `layer-${n}`, versions: [{}, {}] })) };

/** Requests a second over four connections to this machine, for a bounded time. */
const rateOf =
  (url: string): Measure =>
  async () => {
    const { non2xx, errors, requests, duration } = await autocannon({ url, connections: 4, duration: SECONDS });
    if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} refusals, ${errors} errors`);
    return requests.total / duration;
  };

/** The server against a bare node:http that sends the same bytes. Each pair stops its processes. */
export async function overHttp(use: (pair: Pair) => Promise<void>): Promise<void> {
  const { child, line } = await startNode(SERVER, '--port', '0', '--empty');
  try {
    const origin = /http:[^,]+/.exec(line)![0];
    await fetch(`${origin}/_fake/seed`, { method: 'POST', body: JSON.stringify(SEED) });
    for (const [name, path] of Object.entries({
      'ListLayers, page of 50': '/2018-10-31/layers',
      GetLayerVersion: '/2018-10-31/layers/layer-7/versions/1',
    })) {
      const body = await (await fetch(origin + path)).text();
      const bare = await startNode(BARE, body);
      await use({
        name: `HTTP, ${name}`,
        baseline: 'bare node:http with the same bytes',
        measure: rateOf(origin + path),
        measureBaseline: rateOf(`http://127.0.0.1:${bare.line.trim()}/`),
      });
      await stop(bare.child);
    }
  } finally {
    await stop(child);
  }
}
