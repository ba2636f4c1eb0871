import type { Filter } from '../filter.ts';
import { BTree } from './b-tree.ts';
import { collect } from './collect.ts';
import { filterKey, filtersOf } from './filters.ts';
import type { Window } from './layer-store.ts';
import type { LayerVersion } from './layer-version.ts';

/**
 * For each filter, the layers of one scope that match it in order of name, each with its newest matching version:
 * a page of ListLayers costs its own length, whatever the filter and however many layers there are.
 */
export class NewestIndex {
  readonly #byFilter = new Map<string, BTree<string, LayerVersion>>();

  /** The index of versions. */
  static of(versions: Iterable<LayerVersion>): NewestIndex {
    const index = new NewestIndex();
    for (const version of versions) index.add(version);
    return index;
  }

  /** Takes a version into account. */
  add(version: LayerVersion): void {
    for (const filter of filtersOf(version)) {
      const layers = this.#layers(filter);
      const newest = layers.get(version.layer.name);
      if (newest === undefined || newest.Version < version.Version) layers.set(version.layer.name, version);
    }
  }

  /** Forgets a version; `successor` finds the newest one left that matches a filter. */
  remove(version: LayerVersion, successor: (filter: Filter) => LayerVersion | undefined): void {
    for (const filter of filtersOf(version)) {
      const layers = this.#layers(filter);
      if (layers.get(version.layer.name)?.Version !== version.Version) continue;
      const next = successor(filter);
      if (next === undefined) layers.delete(version.layer.name);
      else layers.set(version.layer.name, next);
    }
  }

  /** The newest matching version of each layer whose name follows. */
  list({ filter, after, limit }: Window<string>): readonly LayerVersion[] {
    const layers = this.#byFilter.get(filterKey(filter));
    if (layers === undefined) return [];
    return collect(layers.values(after), limit, ({ layer }) => layer.name !== after);
  }

  #layers(filter: Filter): BTree<string, LayerVersion> {
    const key = filterKey(filter);
    const layers = this.#byFilter.get(key) ?? new BTree<string, LayerVersion>();
    this.#byFilter.set(key, layers);
    return layers;
  }
}
