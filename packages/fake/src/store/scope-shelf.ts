import type { Policy } from '../policy.ts';
import type { StoredLayer, StoredVersion, Window } from './layer-store.ts';
import type { Draft, LayerId, LayerVersion } from './layer-version.ts';
import { NewestIndex } from './newest-index.ts';
import { VersionTree } from './version-tree.ts';

/** A layer apart from its versions. */
interface Numbering {
  readonly layer: LayerId;
  nextVersion: number;
  /** The policies of its versions, by their number; most layers have none. */
  policies?: Map<number, Policy>;
}

/** What one account holds in one region. */
export class ScopeShelf {
  readonly versions: VersionTree = new VersionTree();
  /** Made when layers are first listed: those of most scopes of a seed never are. */
  #newest: NewestIndex | undefined;
  readonly #layers = new Map<string, Numbering>();

  /** Gives a draft the next number of its layer, which is made on first use. */
  publish({ account, region, name }: LayerId, draft: Draft): LayerVersion {
    const numbering = this.#open({ account, region, name });
    const version = { ...draft, layer: numbering.layer, Version: numbering.nextVersion++ };
    this.#add(version);
    return version;
  }

  /** All versions of a layer, newest first. */
  versionsOf(name: string): readonly LayerVersion[] {
    return this.#layers.has(name) ? this.versions.all(name) : [];
  }

  /** Adds a layer's versions as they are numbered, and their policies; the numbering never falls back. */
  put({ layer, versions, nextVersion, policies }: StoredLayer): void {
    const numbering = this.#open(layer);
    numbering.nextVersion = Math.max(numbering.nextVersion, nextVersion);
    if (policies.size > 0) numbering.policies = new Map([...(numbering.policies ?? []), ...policies]);
    for (const version of versions) this.#add(version);
  }

  /** One version with its policy. */
  find(name: string, number: number): StoredVersion | undefined {
    const version = this.versions.get(name, number);
    return version && { version, policy: this.#policyOf(name, number) };
  }

  /** Gives a version another policy, if it is there and has the one that was seen. */
  setPolicy(name: string, number: number, policy: Policy, seen: string | undefined): boolean {
    const numbering = this.#layers.get(name);
    if (numbering === undefined || this.versions.get(name, number) === undefined) return false;
    if (this.#policyOf(name, number)?.RevisionId !== seen) return false;
    (numbering.policies ??= new Map()).set(number, policy);
    return true;
  }

  /** Takes one version out, with its policy, and returns it. */
  remove(name: string, number: number): LayerVersion | undefined {
    const version = this.versions.get(name, number);
    if (version === undefined) return undefined;
    this.versions.remove(name, number);
    this.#layers.get(name)?.policies?.delete(number);
    this.#newest?.remove(version, (filter) => this.versions.list(name, { filter, limit: 1 })[0]);
    return version;
  }

  /** The newest matching version of each layer whose name follows. */
  list(window: Window<string>): readonly LayerVersion[] {
    this.#newest ??= NewestIndex.of(this.versions);
    return this.#newest.list(window);
  }

  /** Its layers whole; those without versions, too. */
  get stored(): readonly StoredLayer[] {
    return [...this.#layers.values()].map(({ layer, nextVersion, policies }) => ({
      layer,
      nextVersion,
      versions: this.versionsOf(layer.name).toReversed(),
      policies: new Map(policies),
    }));
  }

  #open(layer: LayerId): Numbering {
    const numbering: Numbering = this.#layers.get(layer.name) ?? { layer, nextVersion: 1 };
    this.#layers.set(layer.name, numbering);
    return numbering;
  }

  #add(version: LayerVersion): void {
    this.versions.add(version);
    this.#newest?.add(version);
  }

  #policyOf(name: string, number: number): Policy | undefined {
    return this.#layers.get(name)?.policies?.get(number);
  }
}
