import type { Exchange } from '../observation.ts';
import type { Hands } from './perform.ts';
import type { WrittenLayer } from './written.ts';

/** Deletes every version of a layer. */
export async function removeLayer(hands: Hands, { name: LayerName, ...caller }: WrittenLayer): Promise<void> {
  for (;;) {
    const step = { call: 'ListLayerVersions', with: {}, ...caller } as const;
    const page = await hands.call(step, { LayerName });
    const numbers = numbersIn(page);
    for (const VersionNumber of numbers)
      await hands.call({ call: 'DeleteLayerVersion', with: {}, ...caller }, { LayerName, VersionNumber });
    // From the top each time: markers of what is being deleted are not to be trusted.
    if (numbers.length === 0 || nextMarkerIn(page) === undefined) return;
  }
}

const listOf = ({ output }: Exchange): { LayerVersions?: { Version?: number }[]; NextMarker?: string } =>
  (output ?? {}) as { LayerVersions?: { Version?: number }[]; NextMarker?: string };

const numbersIn = (page: Exchange): readonly number[] =>
  (listOf(page).LayerVersions ?? []).flatMap(({ Version }) => Version ?? []);

const nextMarkerIn = (page: Exchange): string | undefined => listOf(page).NextMarker;
