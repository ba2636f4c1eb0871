import { createFake, type Fake, headerParts, type ResponseParts, type SeedLayer } from '@org/layers-fake';
import { zipSync } from 'fflate';
import { costOf } from '../cost-of.ts';
import { COMMON, layers, RARE } from '../layers.ts';
import { atMost, type Subject } from '../subject.ts';

const CALLS = 200;
const OFTEN: Pick<Subject, 'samples' | 'warmUp'> = { samples: (rounds) => 5 * rounds, warmUp: 10 };
const MANY = 1_000_000;
const FEW = 100;
const API = 'http://localhost/2018-10-31/layers';

async function fakeWith(held: readonly SeedLayer[]): Promise<Fake> {
  const fake = createFake();
  await fake.seed({ layers: held });
  return fake;
}

const { signal } = new AbortController();
const headers = headerParts([]);

/** What the fake itself takes: a `Request` and a `Response` cost as much, whatever there is. */
const ask = async (fake: Fake, url: string, method = 'GET', body: Uint8Array | null = null): Promise<ResponseParts> =>
  await fake.respond({ method, url, headers, body, signal, clone: () => new Request(url) });

/** Reads a page, and then one that is a row shorter: a page that was just written is not written again. */
function reader(fake: Fake, { query, size }: List, marker: string): () => Promise<unknown> {
  let turn = 0;
  return async () => await ask(fake, `${API}?MaxItems=${size - (turn = 1 - turn)}${query}${marker}`);
}

/** The markers of the pages of a list, the first page's none. */
async function markersOf(fake: Fake, { query, size }: List): Promise<readonly string[]> {
  const markers = [''];
  for (;;) {
    const { body } = await ask(fake, `${API}?MaxItems=${size}${query}${markers.at(-1)}`);
    const { NextMarker } = (await new Response(body).json()) as { readonly NextMarker: string | null };
    if (NextMarker === null) return markers;
    markers.push(`&Marker=${encodeURIComponent(NextMarker)}`);
  }
}

/** A list with its filter, and the rows of its pages: such that there are some with a hundred layers, too. */
interface List {
  readonly query: string;
  readonly size: number;
}

const LISTS: Readonly<Record<string, List>> = {
  'no filter': { query: '', size: 20 },
  'a common filter': { query: `&CompatibleRuntime=${COMMON}`, size: 20 },
  'a filter that one in 10,000 matches': { query: `&CompatibleRuntime=${RARE}`, size: 2 },
};

/** Pages and publishes of a fake with a million layers against those of one with a hundred. */
export async function* atScale(): AsyncGenerator<Subject> {
  const many = await fakeWith(layers(MANY));
  // As many of a hundred match the rare filter as a few pages show.
  const few = await fakeWith(layers(FEW, 10));
  for (const [filter, list] of Object.entries(LISTS)) {
    const [markers, markersOfFew] = [await markersOf(many, list), await markersOf(few, list)];
    for (const place of ['first', 'middle', 'last'] as const)
      yield {
        name: `ListLayers, ${place} page, ${filter}, 1,000,000 layers`,
        unit: 'µs',
        measure: costOf(CALLS, reader(many, list, at(place, markers))),
        baseline: {
          name: 'the same with 100 layers',
          measure: costOf(CALLS, reader(few, list, at(place, markersOfFew))),
        },
        target: atMost(2),
        ...OFTEN,
      };
  }
  yield {
    name: 'PublishLayerVersion, 1,000,000 layers present',
    unit: 'µs',
    measure: costOf(CALLS, publisher(many)),
    baseline: { name: 'the same with 100 layers', measure: costOf(CALLS, publisher(few)) },
    target: atMost(2),
    ...OFTEN,
  };
}

const at = (place: 'first' | 'middle' | 'last', markers: readonly string[]): string =>
  markers[{ first: 0, middle: Math.floor(markers.length / 2), last: markers.length - 1 }[place]]!;

/** A zip archive, in base64. */
const ARCHIVE = Buffer.from(zipSync({ 'python/shared.py': new Uint8Array(8) })).toString('base64');

/** Publishes to one layer after the other. */
function publisher(fake: Fake): () => Promise<void> {
  let count = 0;
  const body = Buffer.from(JSON.stringify({ Content: { ZipFile: ARCHIVE }, CompatibleRuntimes: [COMMON] }));
  return async () => {
    const { status } = await ask(fake, `${API}/published-${(count += 1) % 50}/versions`, 'POST', body);
    if (status !== 201) throw new Error(`a publish was answered with ${status}`);
  };
}
