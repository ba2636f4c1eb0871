import type { Arbitrary } from 'fast-check';
import type { Need } from './target.ts';
import type { Population } from './population.ts';
import type { Step } from './step.ts';

/**
 * What is set up and what is asked, for contracts that judge the same observation.
 *
 * @public
 */
export interface Scene<Query = unknown> {
  /** Its name; a recorded observation is found by it. */
  readonly name: string;
  /** What the target must offer; `writes` goes without saying where there is a population. */
  readonly needs: readonly Need[];
  /** What exists. */
  readonly population: Arbitrary<Population>;
  /**
   * `shared`: the steps only read, so that one population can serve many cases, even one that was found there;
   * `own`: each case has its own; `nothing`: there is none, and nothing is written.
   */
  readonly uses: 'shared' | 'own' | 'nothing';
  /** What is asked; it fits any population. */
  readonly query: Arbitrary<Query>;
  /** The question as steps. */
  readonly steps: (query: Query, population: Population) => readonly Step[];
  /** How many cases, where calls are cheap and where they are dear. */
  readonly runs: { readonly cheap: number; readonly dear: number };
}

/** How many cases a scene is played with; one that is always the same is played once, however many are asked for. */
export function casesOf({ runs }: Scene, writes: 'cheap' | 'dear' | 'none', asked: number | undefined): number {
  const own = runs[writes === 'cheap' ? 'cheap' : 'dear'];
  return Math.max(runs.cheap, runs.dear) === 1 ? 1 : (asked ?? own);
}
