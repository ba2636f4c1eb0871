/** @module-tag long */

import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { start } from '../src/child.ts';
import { type Consumer, installConsumer, resolvedByNpm } from '../src/consumer.ts';
import { serve } from '../src/serve.ts';
import { readManifest, readText } from '../src/tarball.ts';

const MINUTES = 60_000;
const COMPILERS = [
  { compiler: 'typescript-5.9', flags: [] },
  // It would check in threads, each of which works out the types of the libraries anew: one alone is cheaper.
  { compiler: 'typescript-7.0', flags: ['--singleThreaded'] },
];
const tarballs = inject('tarballs');

const PACKED = {
  '@org/layers-model': tarballs.model,
  '@org/layers-client': tarballs.client,
  '@org/layers-fake': tarballs.fake,
  '@org/layers-stores': tarballs.stores,
  '@org/layers-contracts': tarballs.contracts,
  '@org/layers-explorer': tarballs.explorer,
  '@org/layers-server': tarballs.server,
  '@org/layers-cli': tarballs.cli,
};

let consumer: Consumer;

beforeAll(async () => {
  consumer = await installConsumer(join(inject('temporary'), 'consumer'), PACKED);
}, 5 * MINUTES);

test(
  'npm takes the tarballs together: each asks for the others in versions that they have',
  { timeout: 5 * MINUTES },
  async () => {
    const resolved = await resolvedByNpm(join(inject('temporary'), 'npm'), PACKED);
    const ours = [...resolved].filter(([place]) => place.includes('@org/'));
    expect(ours.map(([place]) => place).toSorted()).toEqual(
      Object.keys(PACKED)
        .map((name) => `node_modules/${name}`)
        .toSorted(),
    );
    expect(ours.filter(([, from]) => !from.startsWith('file:'))).toEqual([]);
  },
);

/** The model, the fake and its door for MSW, each in the module systems that resolve packages in ways of their own. */
const PROJECTS = ['', '.fake', '.msw'].flatMap((name) => [`tsconfig${name}.json`, `tsconfig${name}.bundler.json`]);

// Wrong uses stand in the fixtures under @ts-expect-error, so a compiler that lets them through fails too. One process
// compiles all: the second project costs what is new in it.
for (const { compiler, flags } of COMPILERS)
  test(`outside the workspace, ${compiler} accepts each package`, { timeout: 2 * MINUTES }, async () => {
    expect(await consumer.node(`node_modules/${compiler}/bin/tsc`, '-b', ...flags, ...PROJECTS)).toBe('');
  });

describe('outside the workspace, Node', { timeout: MINUTES }, () => {
  test.each([
    ['the model', 'model.ts', 'my-layer 3, /2018-10-31/layers, integer, 2 architectures, java25, 404, 5 values\n'],
    ['the fake', 'fake.ts', '200 []\n'],
    ["the fake's door for MSW", 'msw.ts', '200 []\n'],
    ["the fake's door for the AWS SDK, without the SDK", 'sdk.ts', '200 []\n'],
    [
      "the fake's door for signatures",
      'sigv4.ts',
      '403 MissingAuthenticationTokenException, 403 UnrecognizedClientException\n',
    ],
    ['stores', 'stores.ts', 'true 200, PostgreSQL at 127.0.0.1:1/layers does not answer\n'],
  ])('runs %s', async (_, script, printed) => {
    expect(await consumer.node(script)).toBe(printed);
  });
});

describe('outside the workspace, the server', { timeout: MINUTES }, () => {
  const get = async (url: string): Promise<any> => await (await fetch(url)).json();

  test('prints its version', async () => {
    const { version } = readManifest(tarballs.server);
    expect(await start(consumer.program('layers-server'), ['--version'], {}).printed).toBe(`${version}\n`);
  });

  test('answers, and ends with code 0 when it is asked to', async () => {
    const { url, end } = await serve(consumer.program('layers-server'), '--port', '0', '--empty');
    const paths = ['/_fake/health', '/2018-10-31/layers'];
    const [health, layers] = await Promise.all(paths.map((path) => get(`${url}${path}`))).finally(end);
    expect(health).toMatchObject({ status: 'ok', version: readManifest(tarballs.server).version });
    expect(layers).toStrictEqual({ Layers: [], NextMarker: null });
  });

  test('finds the seeds that came with it', async () => {
    const { url, end } = await serve(consumer.program('layers-server'), '--port', '0');
    const { Layers } = await get(`${url}/2018-10-31/layers`).finally(end);
    expect(Layers).not.toStrictEqual([]);
  });
});

describe('outside the workspace, the server and a browser', { timeout: MINUTES }, () => {
  test('which opens its URL gets the explorer that came with it, with its files', async () => {
    const { url, end } = await serve(consumer.program('layers-server'), '--port', '0', '--empty');
    try {
      const opened = await fetch(`${url}/layers/fonts`, { headers: { accept: 'text/html' } });
      const page = await opened.text();
      expect([opened.status, page]).toStrictEqual([200, readText(tarballs.explorer, 'dist/index.html')]);
      const script = await fetch(url + /<script[^>]* src="(?<path>[^"]+)"/.exec(page)!.groups!['path']!);
      expect([script.status, script.headers.get('content-type')]).toStrictEqual([
        200,
        'text/javascript; charset=utf-8',
      ]);
    } finally {
      await end();
    }
  });
});

describe('outside the workspace, the cli', { timeout: MINUTES }, () => {
  const layers = async (...args: readonly string[]): Promise<string> =>
    await start(consumer.program('layers'), args, {}).printed;

  test('prints its version', async () => {
    expect(await layers('--version')).toBe(`${readManifest(tarballs.cli).version}\n`);
  });

  test('verifies the fake that came with it', async () => {
    const report: any = JSON.parse(await layers('verify', 'fake', '--only', 'pagination/order-of-names', '--json'));
    expect(report.outcomes).toMatchObject([{ id: 'pagination/order-of-names', kind: 'held' }]);
  });
});
