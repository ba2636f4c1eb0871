import { matches } from '../filter.ts';
import { BTree } from './b-tree.ts';
import { collect } from './collect.ts';
import type { Window } from './layer-store.ts';
import type { LayerVersion } from './layer-version.ts';

/** What versions are found by. */
interface Key {
  readonly layer: { readonly name: string };
  readonly Version: number;
}

const byNameNewestFirst = (a: Key, b: Key): number => {
  if (a.layer.name !== b.layer.name) return a.layer.name < b.layer.name ? -1 : 1;
  return b.Version - a.Version;
};

const keyOf = (name: string, Version: number): Key => ({ layer: { name }, Version });

/** The versions of a scope: those of a layer stand together, newest first, as the API lists them. */
export class VersionTree {
  readonly #versions = new BTree<Key, LayerVersion>([], byNameNewestFirst);

  /** Adds a version, in the place of one of the same number. */
  add(version: LayerVersion): void {
    // A version is its own key: another one would take memory.
    this.#versions.set(version, version);
  }

  /** One version. */
  get(name: string, number: number): LayerVersion | undefined {
    return this.#versions.get(keyOf(name, number));
  }

  /** Takes one version out. */
  remove(name: string, number: number): void {
    this.#versions.delete(keyOf(name, number));
  }

  /** The matching versions of a layer, newest first. It passes over those that do not match: they are of one layer. */
  list(name: string, { filter, after = Infinity, limit }: Window<number>): readonly LayerVersion[] {
    return collect(this.#of(name, after), limit, (version) => matches(version, filter));
  }

  /** All versions of a layer, newest first. */
  all(name: string): readonly LayerVersion[] {
    return [...this.#of(name, Infinity)];
  }

  /** All versions: by the name of their layer, newest first. */
  [Symbol.iterator](): Iterator<LayerVersion> {
    return this.#versions.values();
  }

  *#of(name: string, after: number): Generator<LayerVersion, void> {
    for (const version of this.#versions.values(keyOf(name, after))) {
      if (version.layer.name !== name) return;
      if (version.Version !== after) yield version;
    }
  }
}
