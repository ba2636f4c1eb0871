import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFake, type Fake } from '../src/index.ts';
import { zipFileOf } from './archives.ts';
import { call, signedBy } from './call.ts';

const LAYERS = '/2018-10-31/layers';

interface List {
  readonly path: string;
  readonly keysOf: (body: any) => readonly string[];
}
const layers: List = { path: LAYERS, keysOf: ({ Layers }) => Layers.map((layer: any) => layer.LayerName) };
const versions: List = {
  path: `${LAYERS}/a/versions`,
  keysOf: ({ LayerVersions }) => LayerVersions.map((version: any) => String(version.Version)),
};

/** Walks a list; `between` acts after each page but the last. */
async function walk(
  fake: Fake,
  { path, keysOf }: List,
  sizes: readonly number[],
  between = async (): Promise<void> => {},
): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  for (let marker: string | null = ''; marker !== null;) {
    const query = new URLSearchParams({
      MaxItems: String(sizes[pages.length % sizes.length]),
      ...(marker && { Marker: marker }),
    });
    const { status, body } = await call(fake, 'GET', `${path}?${query.toString()}`);
    expect(status).toBe(200);
    pages.push(keysOf(body));
    marker = body.NextMarker;
    if (marker !== null) await between();
  }
  return pages;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe.each([
  [
    'ListLayers',
    layers,
    (n: number) => ({ layers: Array.from({ length: n }, (_, i) => ({ LayerName: `l${i}`, versions: [{}] })) }),
  ],
  [
    'ListLayerVersions',
    versions,
    (n: number) => ({ layers: [{ LayerName: 'a', versions: Array.from({ length: n }, () => ({})) }] }),
  ],
])('%s', (_operation, list, seedOf) => {
  test('pages of any sizes give every row once, in order, the last page unmarked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), sizes, async (count, steps) => {
        const fake = createFake();
        await fake.seed(seedOf(count));
        const pages = await walk(fake, list, steps);
        expect(pages.flat()).toEqual((await walk(fake, list, [50])).flat());
        expect(new Set(pages.flat()).size).toBe(count);
        for (const [index, page] of pages.slice(0, -1).entries())
          expect(page).toHaveLength(steps[index % steps.length]!);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  test('a page holds 50 rows when none is named', async () => {
    const fake = createFake();
    await fake.seed(seedOf(51));
    const { body } = await call(fake, 'GET', list.path);
    expect(list.keysOf(body)).toHaveLength(50);
    expect(body.NextMarker).not.toBeNull();
    await fake.restore(await seeded(seedOf(50)));
    expect((await call(fake, 'GET', list.path)).body.NextMarker).toBeNull();
  });

  test('deleting the last row seen, or everything, between pages neither repeats nor loses others', async () => {
    const fake = createFake();
    await fake.seed(seedOf(7));
    const all = (await walk(fake, list, [50])).flat();
    const seen: string[] = [];
    const pages = await walk(fake, list, [2], async () => {
      const last = all
        .filter((key) => !seen.includes(key))
        .slice(0, 2)
        .at(-1)!;
      seen.push(...all.filter((key) => !seen.includes(key)).slice(0, 2));
      await call(fake, 'DELETE', list === layers ? `${LAYERS}/${last}/versions/1` : `${LAYERS}/a/versions/${last}`);
    });
    expect(pages.flat()).toEqual(all);

    const first = await call(fake, 'GET', `${list.path}?MaxItems=1`);
    await fake.reset();
    const rest = await call(fake, 'GET', `${list.path}?Marker=${encodeURIComponent(first.body.NextMarker)}`);
    expect(rest).toMatchObject({ status: 200, body: { NextMarker: null } });
    expect(list.keysOf(rest.body)).toEqual([]);
  });

  test('rows published between pages do not repeat others', async () => {
    const fake = createFake();
    await fake.seed(seedOf(5));
    const all = (await walk(fake, list, [50])).flat();
    let n = 0;
    const publish = async (): Promise<void> => {
      const name = list === layers ? `a-${n++}` : 'a';
      await call(fake, 'POST', `${LAYERS}/${name}/versions`, { body: { Content: { ZipFile: zipFileOf('x') } } });
    };
    expect((await walk(fake, list, [2], publish)).flat()).toEqual(all);
  });
});

const seeded = async (seed: Parameters<Fake['seed']>[0]): Promise<Awaited<ReturnType<Fake['snapshot']>>> => {
  const fake = createFake();
  await fake.seed(seed);
  return await fake.snapshot();
};

test('a marker of one list is no marker of another', async () => {
  const fake = createFake();
  await fake.seed({ layers: ['a', 'b'].map((LayerName) => ({ LayerName, versions: [{}, {}] })) });
  const marker = async (path: string): Promise<string> =>
    encodeURIComponent((await call(fake, 'GET', `${path}?MaxItems=1`)).body.NextMarker);
  const ofLayers = await marker(LAYERS);
  const ofVersions = await marker(`${LAYERS}/a/versions`);
  for (const path of [
    `${LAYERS}?Marker=${ofVersions}`,
    `${LAYERS}/a/versions?Marker=${ofLayers}`,
    `${LAYERS}/b/versions?Marker=${ofVersions}`,
  ])
    expect((await call(fake, 'GET', path)).body).toEqual({ Type: 'User', message: 'Invalid pagination key.' });
  expect((await call(fake, 'GET', `${LAYERS}/a/versions?Marker=${ofVersions}`)).status).toBe(200);
});

test('a marker of another account or region is none here', async () => {
  const fake = createFake();
  await fake.seed({ layers: ['a', 'b'].map((LayerName) => ({ LayerName, versions: [{}, {}] })) });
  for (const path of [LAYERS, `${LAYERS}/a/versions`]) {
    const { body } = await call(fake, 'GET', `${path}?MaxItems=1`);
    const next = `${path}?Marker=${encodeURIComponent(body.NextMarker)}`;
    expect((await call(fake, 'GET', next)).status).toBe(200);
    for (const headers of [signedBy('AKIA', 'eu-west-1'), signedBy('999988887777')])
      expect((await call(fake, 'GET', next, { headers })).body.message).toBe('Invalid pagination key.');
  }
});
