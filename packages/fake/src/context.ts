import type { LayerStore } from './store/layer-store.ts';
import type { Scope } from './store/layer-version.ts';
import type { EnumSets } from './wire/enum-sets.ts';

/** What every request to a fake shares. */
export interface Service {
  readonly store: LayerStore;
  /** The account and region of a request that names none. */
  readonly home: Scope;
  /** What enum members take, in the edition that is faked. */
  readonly sets: EnumSets;
  /** The fake's clock. */
  readonly now: () => Date;
}

/** What an operation knows of the request it answers. */
export interface Context extends Service {
  /** Who calls, and which region is called. */
  readonly caller: Scope;
  /** Where the request went, e.g. `https://lambda.us-east-1.amazonaws.com`: links lead back there. */
  readonly origin: string;
}
