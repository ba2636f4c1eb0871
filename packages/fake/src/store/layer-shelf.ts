import { OrderedMap } from '@js-sdsl/ordered-map';
import { matches } from '../filter.ts';
import type { Policy } from '../policy.ts';
import { collect } from './collect.ts';
import type { StoredLayer, StoredVersion, Window } from './layer-store.ts';
import type { Draft, LayerId, LayerVersion } from './layer-version.ts';

/** One layer in memory: its versions and the number to come. */
export class LayerShelf {
  readonly #layer: LayerId;
  /** Newest first, as the API lists them. */
  readonly #versions = new OrderedMap<number, LayerVersion>([], (a, b) => b - a);
  readonly #policies = new Map<number, Policy>();
  #nextVersion = 1;

  constructor(layer: LayerId) {
    this.#layer = layer;
  }

  /** Gives a draft the next number. */
  publish(draft: Draft): LayerVersion {
    const version = { ...draft, layer: this.#layer, Version: this.#nextVersion };
    this.put({ layer: this.#layer, versions: [version], nextVersion: this.#nextVersion + 1, policies: new Map() });
    return version;
  }

  /** Adds versions as they are numbered, and their policies; the numbering never falls back. */
  put({ versions, nextVersion, policies }: StoredLayer): void {
    for (const version of versions) this.#versions.setElement(version.Version, version);
    for (const [number, policy] of policies) this.#policies.set(number, policy);
    this.#nextVersion = Math.max(this.#nextVersion, nextVersion);
  }

  /** One version. */
  get(number: number): LayerVersion | undefined {
    return this.#versions.getElementByKey(number);
  }

  /** One version with its policy. */
  find(number: number): StoredVersion | undefined {
    const version = this.get(number);
    return version && { version, policy: this.#policies.get(number) };
  }

  /** Gives a version another policy, if it is there and has the one that was seen. */
  setPolicy(number: number, policy: Policy, seen: string | undefined): boolean {
    if (this.get(number) === undefined || this.#policies.get(number)?.RevisionId !== seen) return false;
    this.#policies.set(number, policy);
    return true;
  }

  /** Takes one version out. */
  remove(number: number): void {
    this.#versions.eraseElementByKey(number);
    this.#policies.delete(number);
  }

  /** Matching versions, newest first. */
  list({ filter, after, limit }: Window<number>): readonly LayerVersion[] {
    return collect(this.#versions, after, limit, (version) => matches(version, filter));
  }

  /** The layer whole. */
  get stored(): StoredLayer {
    const versions = collect(this.#versions, undefined, Infinity).toReversed();
    return { layer: this.#layer, nextVersion: this.#nextVersion, versions, policies: new Map(this.#policies) };
  }
}
