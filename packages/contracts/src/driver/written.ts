import type { Caller } from '../step.ts';
import { versionsPath } from '../versions-path.ts';

/** A layer that a run published to, or tried to. */
export interface WrittenLayer extends Caller {
  readonly name: string;
}

/** The layers that a run wrote to, so that it can take them away again. */
export interface Written {
  /** Calls that take a layer's next version away again: one deletes it, and one lists every fifty. */
  readonly priceOf: (nameOrArn: string, caller: Caller) => number;
  /** Remembers a layer, by name or ARN, before it is published to, and the calls that were kept for its version. */
  readonly note: (nameOrArn: string, caller: Caller, kept: number) => void;
  /** Remembers that nobody answered a publish: it may have an effect yet. */
  readonly doubt: (nameOrArn: string, caller: Caller) => void;
  /** All that was remembered, which is then forgotten. */
  readonly take: () => {
    readonly layers: readonly WrittenLayer[];
    /** Those of the layers that a version may yet come to. */
    readonly doubtful: readonly WrittenLayer[];
    /** Calls that were kept for taking them away. */
    readonly price: number;
  };
}

/** Remembers names under the run's prefix only: nothing else is ever deleted. */
export function writtenUnder(prefix: string): Written {
  const layers = new Map<string, { readonly layer: WrittenLayer; versions: number }>();
  const doubtful = new Map<string, WrittenLayer>();
  let price = 0;
  const find = (nameOrArn: string, { as, in: region }: Caller) => {
    const name = nameOrArn.split(':').at(-1)!;
    const layer = { name, ...(as !== undefined && { as }), ...(region !== undefined && { in: region }) };
    const key = JSON.stringify(layer);
    return name.startsWith(prefix) ? { key, entry: layers.get(key) ?? { layer, versions: 0 } } : undefined;
  };
  return {
    priceOf: (nameOrArn, caller) => {
      const found = find(nameOrArn, caller);
      return found === undefined ? 0 : found.entry.versions % PAGE === 0 ? 2 : 1;
    },
    note: (nameOrArn, caller, kept) => {
      const found = find(nameOrArn, caller);
      if (found === undefined) return;
      price += kept;
      found.entry.versions += 1;
      layers.set(found.key, found.entry);
    },
    doubt: (nameOrArn, caller) => {
      const found = find(nameOrArn, caller);
      if (found !== undefined) doubtful.set(found.key, found.entry.layer);
    },
    take: () => {
      const all = [...layers.values()].map(({ layer }) => layer);
      const taken = { layers: all, doubtful: [...doubtful.values()], price };
      layers.clear();
      doubtful.clear();
      price = 0;
      return taken;
    },
  };
}

/** Rows of a page where nothing is said. */
const PAGE = 50;

/** The name or ARN in the path of a publish. */
export const publishedIn = (method: string, path: string): string | undefined => {
  const named = method === 'POST' ? versionsPath(path) : undefined;
  return named?.version === undefined ? named?.layer : undefined;
};
