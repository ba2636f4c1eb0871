import type { Exchange } from '../observation.ts';
import { Inconclusive } from './inconclusive.ts';
import type { Hands } from './perform.ts';
import type { WrittenLayer } from './written.ts';

/**
 * Deletes every version of a layer.
 *
 * @throws Inconclusive where a version would not go.
 */
export async function removeLayer(hands: Hands, { name: LayerName, ...caller }: WrittenLayer): Promise<void> {
  const gone = new Set<number>();
  for (;;) {
    const page = await hands.call({ call: 'ListLayerVersions', with: {}, ...caller }, { LayerName });
    // A name that is no name has no versions either.
    allowed(page, [400, 404], `the versions of ${LayerName} could not be listed`);
    const { LayerVersions = [], NextMarker } = (page.output ?? {}) as Page;
    const numbers = LayerVersions.flatMap(({ Version }) => Version ?? []);
    if (numbers.length > 0 && numbers.every((number) => gone.has(number)))
      throw new Inconclusive(`versions of ${LayerName} are there although they were deleted`);
    for (const VersionNumber of numbers) {
      const step = { call: 'DeleteLayerVersion', with: {}, ...caller } as const;
      const answer = await hands.call(step, { LayerName, VersionNumber });
      allowed(answer, [404], `a version of ${LayerName} could not be deleted`);
      gone.add(VersionNumber);
    }
    // From the top each time: markers of what is being deleted are not to be trusted.
    if (numbers.length === 0 || (NextMarker ?? '') === '') return;
  }
}

interface Page {
  readonly LayerVersions?: readonly { readonly Version?: number }[];
  readonly NextMarker?: string | null;
}

/** @throws Inconclusive for a refusal that does not mean that nothing is there. */
function allowed({ fault, status }: Exchange, harmless: readonly number[], what: string): void {
  if (fault !== undefined && !harmless.includes(status))
    throw new Inconclusive(`${what}: ${fault.code}: ${fault.message}`);
}
