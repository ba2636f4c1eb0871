import { zipSync } from 'fflate';
import { startNode, stop } from '../child.ts';
import { COMMON, layers, nameOf, RARE } from '../layers.ts';
import { rateOf } from '../rate.ts';
import { atLeast, type Subject } from '../subject.ts';
import { childAt, SERVER } from './programs.ts';

const API = '/2018-10-31/layers';

/** Reads over HTTP against a bare node:http that sends the same bytes, and publishes against one that hashes them. */
export async function* overHttp(): AsyncGenerator<Subject> {
  const { child, line } = await startNode(SERVER, '--port', '0', '--empty');
  try {
    const origin = /http:[^,]+/.exec(line)![0];
    await fetch(`${origin}/_fake/seed`, { method: 'POST', body: JSON.stringify({ layers: layers(20_000) }) });
    for (const [name, path] of Object.entries({
      GetLayerVersion: `${API}/${nameOf(7)}/versions/1`,
      'ListLayers, page of 50': API,
      'ListLayers, page of 50, one filter': `${API}?CompatibleRuntime=${COMMON}`,
      'ListLayers, rare filter': `${API}?CompatibleRuntime=${RARE}`,
    })) {
      const bare = await startNode(childAt('bare-server'), await (await fetch(origin + path)).text());
      yield {
        name: `HTTP, ${name}`,
        unit: 'a second',
        measure: rateOf(origin + path),
        baseline: {
          name: 'bare node:http with the same bytes',
          measure: rateOf(`http://127.0.0.1:${bare.line.trim()}${path}`),
        },
        target: atLeast(0.6),
        warmUp: 2,
      };
      await stop(bare.child);
    }
    yield* publishes(origin);
  } finally {
    await stop(child);
  }
}

/** An archive of 1,024 bytes: one file, stored as it is. */
const ARCHIVE = zipSync({ 'python/module.py': new Uint8Array(1024 - 130) }, { level: 0 });

async function* publishes(origin: string): AsyncGenerator<Subject> {
  const path = `${API}/published/versions`;
  const body = JSON.stringify({ Content: { ZipFile: Buffer.from(ARCHIVE).toString('base64') } });
  const answer = await fetch(origin + path, { method: 'POST', body });
  const bare = await startNode(childAt('bare-server'), await answer.text(), 'hash');
  yield {
    name: 'HTTP, PublishLayerVersion, 1 KB',
    unit: 'a second',
    measure: rateOf(origin + path, { method: 'POST', body }),
    baseline: {
      name: 'bare node:http that reads, hashes and answers',
      measure: rateOf(`http://127.0.0.1:${bare.line.trim()}${path}`, { method: 'POST', body }),
    },
    target: atLeast(0.4),
    // Until publishes run as fast as they will it takes some twenty thousand of them.
    warmUp: 4,
  };
  await stop(bare.child);
}
