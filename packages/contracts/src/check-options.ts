import type { Observation } from './observation.ts';
import type { Capabilities } from './target.ts';

/** How the contracts of a scene are checked. */
export interface CheckOptions {
  /** The seed of the cases. */
  readonly seed: number;
  /** The way from the seed to one case, which is then the only one: the path of an earlier break. */
  readonly path?: string;
  /** How many cases; the scene's own number when absent. */
  readonly runs?: number;
  /** What writing costs, on the dearer of two targets. */
  readonly writes: Capabilities['writes'];
  /** Whether a break is made as small as possible. */
  readonly shrink: boolean;
  /** Ends the run. */
  readonly signal: AbortSignal;
  /** Told of every observation that was judged. */
  readonly seen: (observation: Observation) => void;
}
