import { removeLayer } from './clean-up.ts';
import type { Meter } from './meter.ts';
import type { Hands } from './perform.ts';
import type { Written, WrittenLayer } from './written.ts';

/** So many in a row that would not go, and the rest is not tried either: the network is gone, or the right to delete. */
const MOST_FAILURES = 3;

/** Takes away what was written, and remembers what would not go. */
export interface Remover {
  /** Takes away what a case wrote. */
  readonly afterCase: (written: Written) => Promise<void>;
  /** Tries once more what would not go, and what came late; answers what is left. */
  readonly atEnd: () => Promise<readonly WrittenLayer[]>;
}

/** @param hands - that go on when the run is ended. */
export function removerOf(hands: Hands, meter: Meter): Remover {
  const again: WrittenLayer[] = [];
  return {
    afterCase: async (written) => {
      const { layers, doubtful, price } = written.take();
      const left = await removeAll(hands, layers);
      again.push(...left, ...doubtful);
      if (left.length === 0 && doubtful.length === 0) meter.settle(price);
    },
    atEnd: async () => await removeAll(hands, distinct(again.splice(0))),
  };
}

/** Answers those that would not go, whatever stood in the way. */
async function removeAll(hands: Hands, layers: readonly WrittenLayer[]): Promise<readonly WrittenLayer[]> {
  const left: WrittenLayer[] = [];
  let failures = 0;
  for (const layer of layers) {
    if (failures >= MOST_FAILURES) {
      left.push(layer);
      continue;
    }
    try {
      await removeLayer(hands, layer);
      failures = 0;
    } catch {
      failures += 1;
      left.push(layer);
    }
  }
  return left;
}

const distinct = (layers: readonly WrittenLayer[]): readonly WrittenLayer[] => [
  ...new Map(layers.map((layer) => [JSON.stringify(layer), layer])).values(),
];
