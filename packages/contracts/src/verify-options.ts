import type { Contract } from './contract.ts';
import type { Observation } from './observation.ts';
import type { Outcome } from './outcome.ts';
import type { Target } from './target.ts';

/**
 * How a run differs from the usual one.
 *
 * @public
 */
export interface VerifyOptions {
  /** The contracts to check; all of them when absent. */
  readonly contracts?: readonly Contract[];
  /** Another target to compare with: every scene is then played on both, and a difference is a drift. */
  readonly against?: Target;
  /** The seed of all cases; one from the clock when absent. */
  readonly seed?: number;
  /** The path of an earlier break, for the one contract that is checked: its case alone is played. */
  readonly path?: string;
  /** Cases for each scene, each scene's own number when absent; one that is always the same is played once. */
  readonly runs?: number;
  /** Whether a break is made as small as possible; so when absent. */
  readonly shrink?: boolean;
  /**
   * Most calls; 2,000 where writing is dear, 300 where it is not allowed, no limit elsewhere, when absent. Another
   * target that is compared with has the same limits by what writing costs there, or these where they are lower.
   */
  readonly calls?: number;
  /** Most bytes of archives that are stored; no limit where writing is cheap, 1,000,000 elsewhere, when absent. */
  readonly bytes?: number;
  /** Calls a second, 0 for no limit; no limit on this machine and 10 elsewhere when absent (AWS allows 15 an account). */
  readonly rate?: number;
  /** Scenes at a time; 4 over HTTP, 1 in process, when absent. */
  readonly concurrency?: number;
  /** Longest duration, in minutes. */
  readonly minutes?: number;
  /** Ends the run; what was written is taken away first. */
  readonly signal?: AbortSignal;
  /** Told of every observation. */
  readonly onObservation?: (observation: Observation) => void;
  /** Told of every outcome as it comes, and of what was used so far. */
  readonly onOutcome?: (outcome: Outcome, used: { readonly calls: number; readonly bytes: number }) => void;
}
