import type { Filter } from '../filter.ts';
import type { Policy } from '../policy.ts';
import type { Draft, LayerId, LayerVersion, Scope } from './layer-version.ts';

/**
 * Which rows of a list to return.
 *
 * @public
 */
export interface Window<Key> {
  readonly filter: Filter;
  /** The last row already seen; rows come after it in the list's order. */
  readonly after?: Key;
  /** How many rows at most. */
  readonly limit: number;
}

/**
 * The bytes of an archive, to be read in parts.
 *
 * @public
 */
export interface Archive {
  readonly size: number;
  /** The bytes from one place up to another, that apart: at once where they are at hand, as they are read where not. */
  readonly read: (from: number, to: number) => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * One version, and its policy unless it never had one.
 *
 * @public
 */
export interface StoredVersion {
  readonly version: LayerVersion;
  readonly policy: Policy | undefined;
}

/**
 * Everything that is known of one layer: enough to put it back.
 *
 * @public
 */
export interface StoredLayer {
  readonly layer: LayerId;
  /** The number that the next publish gets. */
  readonly nextVersion: number;
  /** Its versions by ascending number. */
  readonly versions: readonly LayerVersion[];
  /** The policies of its versions, by their number. */
  readonly policies: ReadonlyMap<number, Policy>;
}

/**
 * Layers, and the archives of their versions by base64 SHA-256.
 *
 * @public
 */
export interface Contents {
  readonly layers: readonly StoredLayer[];
  readonly archives: ReadonlyMap<string, Uint8Array>;
}

/**
 * The only mutable state of a fake. Each method is one query that an index can answer,
 * and asynchronous, so that a database can stand behind it. A version that is given again as the same object is not
 * written anew: `remembering` helps with that.
 *
 * @public
 */
export interface LayerStore {
  /** The newest matching version of each layer of a scope, by ascending name. */
  readonly listLayers: (scope: Scope, window: Window<string>) => Promise<readonly LayerVersion[]>;
  /** The matching versions of a layer, by descending number. */
  readonly listVersions: (layer: LayerId, window: Window<number>) => Promise<readonly LayerVersion[]>;
  /** One version and its policy, as they are at one moment, unless it was deleted or never published. */
  readonly version: (layer: LayerId, number: number) => Promise<StoredVersion | undefined>;
  /** Gives a draft the layer's next number and keeps it with its archive. */
  readonly publish: (layer: LayerId, draft: Draft, archive: Uint8Array) => Promise<LayerVersion>;
  /**
   * Gives a version another policy, if the one it has is of the revision that was seen (`undefined`: it has none).
   *
   * @returns whether it was given: not when the version is gone, or its policy is another by now.
   */
  readonly setPolicy: (layer: LayerId, number: number, policy: Policy, seen: string | undefined) => Promise<boolean>;
  /** Removes one version with its policy; what is not there is no error. Its number is not given again. */
  readonly remove: (layer: LayerId, number: number) => Promise<void>;
  /** An archive, by its base64 SHA-256, while some version holds it. */
  readonly archive: (codeSha256: string) => Promise<Archive | undefined>;
  /** Everything at one moment; layers without versions too, since their numbering goes on. */
  readonly contents: () => Promise<Contents>;
  /**
   * Adds layers, each in the place of one of the same name.
   * A layer's numbering never falls back.
   */
  readonly put: (contents: Contents) => Promise<void>;
  /** Forgets everything and holds this instead; nobody sees a state in between. */
  readonly replace: (contents: Contents) => Promise<void>;
}
