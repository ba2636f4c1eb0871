import { OrderedMap } from '@js-sdsl/ordered-map';
import { matches } from '../filter.ts';
import { collect } from './collect.ts';
import type { StoredLayer, Window } from './layer-store.ts';
import type { Draft, LayerId, LayerVersion } from './layer-version.ts';

/** One layer in memory: its versions and the number to come. */
export class LayerShelf {
  readonly #layer: LayerId;
  /** Newest first, as the API lists them. */
  readonly #versions = new OrderedMap<number, LayerVersion>([], (a, b) => b - a);
  #nextVersion = 1;

  constructor(layer: LayerId) {
    this.#layer = layer;
  }

  /** Gives a draft the next number. */
  publish(draft: Draft): LayerVersion {
    const version = { ...draft, layer: this.#layer, Version: this.#nextVersion };
    this.put([version], this.#nextVersion + 1);
    return version;
  }

  /** Adds versions as they are numbered; the numbering never falls back. */
  put(versions: readonly LayerVersion[], nextVersion: number): void {
    for (const version of versions) this.#versions.setElement(version.Version, version);
    this.#nextVersion = Math.max(this.#nextVersion, nextVersion);
  }

  /** One version. */
  get(number: number): LayerVersion | undefined {
    return this.#versions.getElementByKey(number);
  }

  /** Takes one version out. */
  remove(number: number): void {
    this.#versions.eraseElementByKey(number);
  }

  /** Matching versions, newest first. */
  list({ filter, after, limit }: Window<number>): readonly LayerVersion[] {
    return collect(this.#versions, after, limit, (version) => matches(version, filter));
  }

  /** The layer whole. */
  get stored(): StoredLayer {
    const versions = collect(this.#versions, undefined, Infinity).toReversed();
    return { layer: this.#layer, nextVersion: this.#nextVersion, versions };
  }
}
