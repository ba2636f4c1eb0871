import { removeLayer } from './driver/clean-up.ts';
import { handsOf } from './driver/hands.ts';
import { Inconclusive, Unusable } from './driver/inconclusive.ts';
import { lineOf } from './driver/line.ts';
import { meterOf } from './driver/meter.ts';
import type { Hands } from './driver/perform.ts';
import { ensureUsable } from './driver/preflight.ts';
import { type WrittenLayer, writtenUnder } from './driver/written.ts';
import { leftBy } from './leftovers.ts';
import { usualRateOf } from './limits.ts';
import type { Caller } from './step.ts';
import type { Target } from './target.ts';

/**
 * How leftovers are swept.
 *
 * @public
 */
export interface SweepOptions {
  /** Runs that began less than this many minutes ago are left alone: they may be going on. 120 when absent. */
  readonly olderThanMinutes?: number;
  /** Only say what would go. */
  readonly dryRun?: boolean;
  /** Calls a second, 0 for no limit; 10 when absent, and no limit on this machine. */
  readonly rate?: number;
  /** Ends it. */
  readonly signal?: AbortSignal;
  /** Told of every layer before it goes. */
  readonly onLayer?: (name: string) => void;
}

/**
 * Deletes what runs that died have left: layers under the target's prefix whose name says when their run began.
 *
 * @returns the names of the layers.
 * @throws Unusable where the target cannot be reached, and where a layer would not go once the others are swept.
 * @public
 */
export async function sweep(target: Target, options: SweepOptions = {}): Promise<readonly string[]> {
  const { olderThanMinutes = 120, dryRun = false, rate = usualRateOf(target), onLayer } = options;
  const { signal = new AbortController().signal } = options;
  const line = lineOf(target, signal);
  const meter = meterOf({ calls: Infinity, bytes: Infinity, rate, concurrency: 4, until: Infinity });
  const written = writtenUnder(target.prefix);
  const tools = { target, line, steady: line, meter, written, signal, throttled: () => {}, setGate: () => {} };
  const hands = handsOf(tools, true);
  try {
    await ensureUsable(line, target);
    const before = Date.now() - olderThanMinutes * 60_000;
    const names: string[] = [];
    const refusals: string[] = [];
    for (const caller of callersOf(target)) {
      for (const layer of await leftBy(caller, target, before, hands)) {
        onLayer?.(layer.name);
        const refusal = dryRun ? undefined : await refusalOf(hands, layer);
        if (refusal === undefined) names.push(layer.name);
        else refusals.push(refusal);
      }
    }
    if (refusals.length > 0)
      throw new Unusable(`${names.length} layers were swept, and others are left: ${refusals[0]}`);
    return names;
  } finally {
    line.close();
  }
}

/** Takes a layer away; answers why it would not go. */
async function refusalOf(hands: Hands, layer: WrittenLayer): Promise<string | undefined> {
  try {
    await removeLayer(hands, layer);
    return undefined;
  } catch (error) {
    if (!(error instanceof Inconclusive)) throw error;
    return error.message;
  }
}

const callersOf = ({ callers, regions }: Target): readonly Caller[] =>
  regions.flatMap((_, at): readonly Caller[] => [
    { in: at },
    ...(callers.other === undefined ? [] : [{ as: 'other', in: at } as const]),
  ]);
