import type { OperationName } from '@org/layers-model';
import type { Value } from './value.ts';

/**
 * Who calls, and where.
 *
 * @public
 */
export interface Caller {
  /** The account that owns the population, or the second one; `owner` when absent. */
  readonly as?: 'owner' | 'other';
  /** Which of the target's regions, from 0; the first when absent. */
  readonly in?: number;
}

/**
 * One thing to do. Steps are data: they can be kept, printed, shrunk and done again elsewhere.
 *
 * @public
 */
export type Step = CallStep | WalkStep | RawStep | DownloadStep | TogetherStep | WaitStep;

/**
 * Calls an operation through the SDK.
 *
 * @public
 */
export interface CallStep extends Caller {
  /** The operation. */
  readonly call: OperationName;
  /** Its request. */
  readonly with: { readonly [member: string]: Value };
  /** The status that it is to have soon: where changes take their time to arrive it is asked again for a while. */
  readonly soon?: number;
}

/**
 * Asks for the pages of a list one after the other until none is left.
 *
 * @public
 */
export interface WalkStep extends Caller {
  /** The list. */
  readonly walk: 'ListLayers' | 'ListLayerVersions';
  /** Its request, without `Marker` and `MaxItems`. */
  readonly with: { readonly [member: string]: Value };
  /** `MaxItems` of the first pages; pages after them have none. */
  readonly sizes: readonly number[];
}

/**
 * Sends an HTTP request as it stands, signed as the SDK signs unless it says otherwise.
 *
 * @public
 */
export interface RawStep extends Caller {
  /** HTTP method. */
  readonly raw: string;
  /** Segments of the path, encoded unless `verbatim`. */
  readonly path: readonly Value[];
  /** Whether the segments are sent as they are. */
  readonly verbatim?: boolean;
  /** Query parameters in their order; a name may come twice. */
  readonly query?: readonly (readonly [name: string, value: Value])[];
  /** Headers beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** A body's text, or JSON to be written. */
  readonly body?: Value;
  /** How it is signed: well, in a header, when absent; in the query only without a body. */
  readonly signature?: 'in the query' | 'none' | 'malformed' | 'malformed, dated' | 'unknown key' | 'wrong secret';
  /** Whether it is to meet a throttle, whose answer then counts. */
  readonly throttled?: boolean;
}

/**
 * Fetches a link that an earlier answer holds.
 *
 * @public
 */
export interface DownloadStep {
  /** The link. */
  readonly download: Value;
  /** HTTP method; `GET` when absent. */
  readonly method?: string;
  /** Headers beside the usual ones. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the bytes are kept as they came: of the run's own archives, which are small and no secret. */
  readonly keep?: boolean;
}

/**
 * Does several things at once. Answers are seen in the order of the steps.
 *
 * @public
 */
export interface TogetherStep {
  /** The steps; none of them refers to another. */
  readonly together: readonly (CallStep | RawStep)[];
  /** In process: the seed of the order in which requests arrive and answers leave; as they come when absent. */
  readonly order?: number;
}

/**
 * Lets time pass.
 *
 * @public
 */
export interface WaitStep {
  /** How long, in seconds. */
  readonly wait: number;
}
