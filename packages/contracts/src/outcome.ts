import type { Level } from './contract.ts';
import type { Observation } from './observation.ts';
import type { Need } from './target.ts';

/**
 * What came of checking one contract against one target.
 *
 * @public
 */
export type Outcome = {
  /** The contract. */
  readonly id: string;
  /** How its law is known. */
  readonly level: Level;
  /** Who says so. */
  readonly source: string;
  /** The law. */
  readonly sentence: string;
} & (
  | {
      /** No case broke it. */
      readonly kind: 'held';
      /** How many cases were judged. */
      readonly cases: number;
    }
  | ({ readonly kind: 'broken' } & Break)
  | {
      /** The target lacks what it needs. */
      readonly kind: 'skipped';
      /** What that is. */
      readonly missing: readonly Need[];
    }
  | {
      /** Nothing could be said. */
      readonly kind: 'inconclusive';
      /** Why. */
      readonly reason: string;
    }
  | ({
      /** It is broken, as the list of known failures says. */
      readonly kind: 'known';
      /** What that list says of it. */
      readonly because: string;
      /** Since when, as `YYYY-MM-DD`. */
      readonly since: string;
    } & Break)
  | {
      /** It holds again, and the list of known failures says that it does not. */
      readonly kind: 'mended';
      /** What that list says of it. */
      readonly because: string;
      /** Since when, as `YYYY-MM-DD`. */
      readonly since: string;
    }
);

/**
 * A law that does not hold, and the smallest case that shows it.
 *
 * @public
 */
export interface Break {
  /** What was seen, and what was wanted. */
  readonly reason: string;
  /** The smallest case that was found. */
  readonly observation: Observation;
  /** The seed of the cases. */
  readonly seed: number;
  /** The way from the seed to this case. */
  readonly path: string;
}
