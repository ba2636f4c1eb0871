import type { Outcome } from './outcome.ts';

/**
 * What came of a run.
 *
 * @public
 */
export interface Report {
  /** The target's name. */
  readonly target: string;
  /** Whether it is AWS itself. */
  readonly authority: boolean;
  /** The seed of all cases. */
  readonly seed: number;
  /** When it began, as ISO 8601. */
  readonly began: string;
  /** How long it took, in milliseconds. */
  readonly took: number;
  /** What it used. */
  readonly used: { readonly calls: number; readonly bytes: number };
  /** What it used on the other target, where two were compared. */
  readonly usedAgainst?: { readonly calls: number; readonly bytes: number };
  /** Whether it was ended before it was done. */
  readonly interrupted: boolean;
  /** Layers that could not be taken away again. */
  readonly leftovers: readonly string[];
  /** An outcome for every contract, in the order of their list. */
  readonly outcomes: readonly Outcome[];
}
