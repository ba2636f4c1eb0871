import type { Contents, LayerStore } from '@org/layers-fake/store';

/**
 * A store that outlives the process.
 *
 * @public
 */
export interface DurableStore extends LayerStore {
  /**
   * Adds what a store begins with, once: of several processes that share it one does, the others wait until it is there.
   *
   * @returns whether it was added now. One that has begun is left as it is, whatever has become of its layers.
   */
  readonly begin: (contents: Contents) => Promise<boolean>;
  /** Asks the database for something that is always there; rejects with a `StoreFailure` where it does not answer. */
  readonly ping: () => Promise<void>;
  /**
   * Waits for what is under way, some seconds at the most, cuts the rest off, and lets go of the database; a second time
   * nothing is left to do.
   */
  readonly close: () => Promise<void>;
}

/**
 * How a store is used.
 *
 * @public
 */
export interface StoreOptions {
  /** Is told in a sentence why something failed, the same once a minute; callers of the API are not. */
  readonly report?: (reason: string) => void;
}
