import type { Edition } from '@org/layers-model';
import type { LayerStore } from './store/layer-store.ts';
import type { Scope } from './store/layer-version.ts';

/** What every request to a fake shares. */
export interface Service {
  readonly store: LayerStore;
  /** The account and region of a request that names none. */
  readonly home: Scope;
  /** Which state of the service is faked. */
  readonly edition: Edition;
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
