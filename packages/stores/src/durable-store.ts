import type { LayerStore } from '@org/layers-fake/store';

/**
 * A store that outlives the process.
 *
 * @public
 */
export interface DurableStore extends LayerStore {
  /** Whether it was made just now, by this process. */
  readonly isNew: boolean;
  /** Asks the database for something that is always there; rejects with a `StoreFailure` where it does not answer. */
  readonly ping: () => Promise<void>;
  /** Waits for what is under way, and lets go of the database; a second time nothing is left to do. */
  readonly close: () => Promise<void>;
}

/**
 * How a store is used.
 *
 * @public
 */
export interface StoreOptions {
  /** Is told in a sentence why something failed, each time; callers of the API are not. */
  readonly report?: (reason: string) => void;
}
