import type { Organizations } from './organizations.ts';
import type { ObjectSource } from './object-source.ts';
import type { RequestParts } from './parts.ts';
import type { Presenter } from './present.ts';
import type { Rules } from './rules.ts';
import type { LayerStore } from './store/layer-store.ts';
import type { Scope } from './store/layer-version.ts';
import type { Target } from './wire/target.ts';

/** What every request to a fake shares. */
export interface Service {
  readonly store: LayerStore;
  /** Shows what the store holds. */
  readonly present: Presenter;
  /** The account and region of a request that names none. */
  readonly home: Scope;
  /** What the edition that is faked says and does. */
  readonly rules: Rules;
  /** The fake's clock. */
  readonly now: () => Date;
  /** A UUID that depends on its parts and on the fake's random seed alone. */
  readonly uuid: (...parts: readonly (string | number)[]) => string;
  /** The account of an access key; `undefined` for the fake's own. */
  readonly accountOf: (accessKeyId: string) => string | undefined;
  /** Which accounts are in which organisation. */
  readonly organizations: Organizations;
  /** Where archives in S3 come from. */
  readonly objects: ObjectSource;
}

/** What an operation knows of the request it answers. */
export interface Context extends Service {
  /** Who calls, and which region is called. */
  readonly caller: Scope;
  /** A version number of the request with all its digits: beyond 2^53 the number itself has lost some. */
  readonly digitsOf: (version: number) => string;
  /** What tells when the caller gives up; to make it costs something, and few ask. */
  readonly request: Pick<RequestParts, 'signal'>;
  /** Where the request went: links lead back there. */
  readonly target: Pick<Target, 'origin' | 'region'>;
}
