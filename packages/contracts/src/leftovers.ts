import { parseLayerArn } from '@org/layers-model';
import { Unusable } from './driver/inconclusive.ts';
import type { Hands } from './driver/perform.ts';
import type { WrittenLayer } from './driver/written.ts';
import { timeOfRunName } from './run-name.ts';
import type { Caller } from './step.ts';
import type { Target } from './target.ts';

/** Pages of a list that ends: 100,000 layers in an account are more than anybody has. */
const MOST_PAGES = 2000;

/** The layers of runs that began before a time, in milliseconds since 1970. */
export async function leftBy(
  caller: Caller,
  target: Target,
  before: number,
  hands: Hands,
): Promise<readonly WrittenLayer[]> {
  const names = new Set<string>();
  const markers = new Set<string>();
  let marker = '';
  // A marker that came before leads to what was seen before, and none to the beginning.
  do {
    markers.add(marker);
    const page = await pageAt(marker, caller, hands);
    for (const { LayerArn = '' } of page.Layers ?? []) {
      const name = parseLayerArn(LayerArn)?.name ?? '';
      const begun = beginOf(name, target.prefix);
      if (begun !== undefined && begun < before) names.add(name);
    }
    marker = page.NextMarker ?? '';
    if (markers.size === MOST_PAGES) throw new Unusable(`The list of layers goes on after ${MOST_PAGES} pages.`);
  } while (!markers.has(marker));
  return [...names].map((name) => ({ name, ...caller }));
}

interface Page {
  readonly Layers?: readonly { readonly LayerArn?: string }[];
  readonly NextMarker?: string | null;
}

async function pageAt(marker: string, caller: Caller, hands: Hands): Promise<Page> {
  const { fault, output } = await hands.call(
    { call: 'ListLayers', with: {}, ...caller },
    marker === '' ? {} : { Marker: marker },
  );
  if (fault !== undefined) throw new Unusable(`The layers could not be listed: ${fault.code}: ${fault.message}`);
  return (output ?? {}) as Page;
}

/** When the run of a layer's name began: `<prefix><name of the run>-<case>-<name>`; a prefix may end after the run's. */
function beginOf(name: string, prefix: string): number | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const [, run = ''] = /(r[\da-z]{10})-$/.exec(prefix) ?? [];
  const [, found = ''] = /^([\da-z]+)-[\da-z]+-/.exec(name.slice(prefix.length)) ?? [];
  return timeOfRunName(run) ?? timeOfRunName(found);
}
