import type { FaultCode, OperationName } from '@org/layers-model';

/**
 * A request that a fault rule may strike.
 *
 * @public
 */
export interface Call {
  /** What is asked. */
  readonly operation: OperationName;
  /** The members of the request, not yet validated. */
  readonly members: Readonly<Record<string, unknown>>;
  /** The caller's account. */
  readonly account: string;
  /** The region that is called. */
  readonly region: string;
}

/**
 * Which requests a fault rule strikes: those for which every condition holds.
 *
 * @public
 */
export interface FaultCondition {
  /** One operation, or some; every operation when absent. */
  readonly operation?: OperationName | readonly OperationName[];
  /** Members that the request must have, as AWS names them, e.g. `{ LayerName: 'fonts' }`. */
  readonly where?: Readonly<Record<string, string | number>>;
  /** Any other condition; not available over HTTP. */
  readonly when?: (call: Call) => boolean;
  /** How many requests are struck at most; no limit when absent. */
  readonly times?: number;
  /** Chance that a request is struck, from 0 to 1; always when absent. */
  readonly probability?: number;
  /** Seed of that chance: equal seeds strike equal sequences of requests. */
  readonly seed?: number;
}

/**
 * `Rate exceeded`, for every request or, with a rate, for those beyond so many a second for an account and region
 * (AWS allows 15, documented; the bucket holds one second's worth).
 *
 * @public
 */
export interface ThrottleEffect {
  /** Tells effects apart. */
  readonly effect: 'throttle';
  /** Requests a second that pass, by the fake's clock; with a chance, of those that are drawn. */
  readonly rate?: number;
}

/**
 * An error of the API.
 *
 * @public
 */
export interface ErrorEffect {
  /** Tells effects apart. */
  readonly effect: 'error';
  /** Code of the error, such as `ServiceException`. */
  readonly code: FaultCode;
  /** Its text; one that AWS gives for the code when absent. */
  readonly message?: string;
  /** Whole seconds, sent as `Retry-After`: the model gives this header to TooManyRequestsException. */
  readonly retryAfter?: number;
}

/**
 * The answer comes later.
 *
 * @public
 */
export interface LatencyEffect {
  /** Tells effects apart. */
  readonly effect: 'latency';
  /** By how much, in real time. */
  readonly milliseconds: number;
}

/**
 * The connection breaks, and the caller gets no answer.
 *
 * @public
 */
export interface DisconnectEffect {
  /** Tells effects apart. */
  readonly effect: 'disconnect';
  /** Breaks it only after the request took effect, or was refused: a publish is done, and its caller cannot know. */
  readonly late?: boolean;
}

/**
 * A fault on demand: what happens, and to which requests.
 *
 * @public
 */
export type FaultRule = FaultCondition & (ThrottleEffect | ErrorEffect | LatencyEffect | DisconnectEffect);

/**
 * The faults that a fake shows on demand. Rules are asked in the order in which they were added;
 * delays add up, and the first other effect ends it.
 *
 * @public
 */
export interface Faults {
  /**
   * Adds rules, in this order.
   *
   * @returns a function that takes them away again.
   * @throws InputError for a rule that makes no sense; none is added then.
   */
  readonly add: (...rules: readonly FaultRule[]) => () => void;
  /** The rules that can still strike, `times` counted down. */
  readonly list: () => readonly FaultRule[];
  /** Takes every rule away, and ends the delays that are under way. */
  readonly clear: () => void;
}
