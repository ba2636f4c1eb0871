import { createFake, type Fake } from '@org/layers-fake';
import { costOf } from '../cost-of.ts';
import { COMMON, layers, RARE } from '../layers.ts';
import { atMost, type Subject } from '../subject.ts';

const CALLS = 500;
const MANY = 1_000_000;
const FEW = 100;
const API = 'http://localhost/2018-10-31/layers';

async function fakeWith(count: number): Promise<Fake> {
  const fake = createFake();
  await fake.seed({ layers: layers(count) });
  return fake;
}

const read = async (fake: Fake, query: string): Promise<void> =>
  void (await (await fake.fetch(new Request(`${API}?${query}`))).arrayBuffer());

/** The markers of the pages of a list, the first page's none. */
async function markersOf(fake: Fake, query: string): Promise<readonly string[]> {
  const markers = [''];
  for (;;) {
    const answer = await fake.fetch(new Request(`${API}?${query}${markers.at(-1)}`));
    const { NextMarker } = (await answer.json()) as { readonly NextMarker: string | null };
    if (NextMarker === null) return markers;
    markers.push(`&Marker=${encodeURIComponent(NextMarker)}`);
  }
}

/** Filters, each with the size of a page: as many rows of a rare one as a hundred layers have. */
const FILTERS: Readonly<Record<string, string>> = {
  'no filter': 'MaxItems=50',
  'a common filter': `MaxItems=50&CompatibleRuntime=${COMMON}`,
  'a filter that one in 10,000 matches': `MaxItems=1&CompatibleRuntime=${RARE}`,
};

/** Pages and publishes of a fake with a million layers against those of one with a hundred. */
export async function* atScale(): AsyncGenerator<Subject> {
  const many = await fakeWith(MANY);
  const few = await fakeWith(FEW);
  for (const [filter, query] of Object.entries(FILTERS)) {
    const [markers, markersOfFew] = [await markersOf(many, query), await markersOf(few, query)];
    const places = { first: 0, middle: Math.floor(markers.length / 2), last: markers.length - 1 };
    for (const [place, at] of Object.entries(places)) {
      const beside = markersOfFew[Math.min(at, markersOfFew.length - 1)]!;
      yield {
        name: `ListLayers, ${place} page, ${filter}, 1,000,000 layers`,
        unit: 'µs',
        measure: costOf(CALLS, () => read(many, query + markers[at]!)),
        baseline: { name: 'the same with 100 layers', measure: costOf(CALLS, () => read(few, query + beside)) },
        target: atMost(2),
      };
    }
  }
  yield {
    name: 'PublishLayerVersion, 1,000,000 layers present',
    unit: 'µs',
    measure: costOf(CALLS, publisher(many)),
    baseline: { name: 'the same with 100 layers', measure: costOf(CALLS, publisher(few)) },
    target: atMost(2),
  };
}

/** Publishes to one layer after the other. */
function publisher(fake: Fake): () => Promise<void> {
  let count = 0;
  const body = JSON.stringify({
    Content: { ZipFile: 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==' },
    CompatibleRuntimes: [COMMON],
  });
  return async () => {
    const name = `published-${(count += 1) % 50}`;
    await fake.fetch(new Request(`${API}/${name}/versions`, { method: 'POST', body }));
  };
}
