import { explain, type Explanation } from '@org/layers-client';
import PQueue from 'p-queue';

/** What came of a region. */
export type InRegion<Found> = { readonly region: string; readonly found: Found } | FailedRegion;

/** A region that did not answer, or refused. */
export interface FailedRegion {
  readonly region: string;
  readonly failed: Explanation;
  readonly cause: unknown;
}

/** Regions that are asked at a time. */
const AT_A_TIME = 8;

/** Asks regions, some at a time, and answers in their order; one that fails does not keep the others from answering. */
export async function inRegions<Found>(
  regions: readonly string[],
  ask: (region: string) => Promise<Found>,
): Promise<readonly InRegion<Found>[]> {
  const queue = new PQueue({ concurrency: AT_A_TIME });
  return await Promise.all(
    regions.map(
      async (region) =>
        await queue.add(
          async () =>
            await ask(region).then(
              (found): InRegion<Found> => ({ region, found }),
              (cause: unknown): InRegion<Found> => ({ region, failed: explain(cause), cause }),
            ),
        ),
    ),
  );
}
