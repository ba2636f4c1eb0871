import fc from 'fast-check';
import { caseArbitrary } from './cases.ts';
import type { CheckOptions } from './check-options.ts';
import type { Contract } from './contract.ts';
import type { Case, Driver } from './driver/driver.ts';
import { Inconclusive, Spent } from './driver/inconclusive.ts';
import type { Break } from './outcome.ts';
import { lookAgain, type Sight } from './look-again.ts';
import type { Target } from './target.ts';

/** Cases that a search for a smaller one may look at. */
const MOST_SHRINKS = { cheap: 400, dear: 25, none: 25 };

/** What came of looking at a break again. */
export type Confirmed =
  | ({ readonly kind: 'broken' } & Break)
  | { readonly kind: 'inconclusive'; readonly reason: string };

/** A search for the smallest case. */
interface Search {
  /** Cases that it may still look at. */
  left: number;
  smallest?: Sight;
  /** Why the case that broke the law could not be looked at again. */
  excuse?: string;
  /** What went wrong, and is nobody's break. */
  thrown?: unknown;
}

/** Looks for a law's break again, alone, and for the smallest case that shows it. */
export async function confirm(
  contract: Contract,
  { run, reason }: { readonly run: number; readonly reason: string },
  driver: Driver,
  target: Target,
  options: CheckOptions,
): Promise<Confirmed> {
  const { seed, writes, shrink } = options;
  const search: Search = { left: MOST_SHRINKS[writes] };
  // What others wrote since is no break.
  if (target.capabilities.writes === 'none') driver.forgetShared();
  const stays = fc.asyncProperty(
    caseArbitrary(contract.scene, writes, seed),
    async (one) => !(await isBreak(one, search, contract, driver, options.signal)),
  );
  const path = options.path ?? String(run);
  const found = await fc.check(stays, { seed, path, numRuns: 1, endOnFailure: !shrink });
  if (search.thrown !== undefined) throw search.thrown;
  const { smallest, excuse = 'it broke once and not again' } = search;
  if (smallest === undefined) return { kind: 'inconclusive', reason: `${excuse}: ${reason}` };
  return { kind: 'broken', ...smallest, seed, path: found.counterexamplePath ?? path };
}

/** Whether a case breaks the law, for sure. */
async function isBreak(
  one: Case,
  search: Search,
  contract: Contract,
  driver: Driver,
  signal: AbortSignal,
): Promise<boolean> {
  // A search that has used its share sees nothing smaller.
  if (search.left <= 0) return false;
  search.left -= 1;
  try {
    const sight = await lookAgain(contract, one, driver);
    if (sight === undefined) return false;
    search.smallest = sight;
    return true;
  } catch (error) {
    // Thrown on, it would be a break to fast-check.
    if (!(error instanceof Inconclusive)) search.left = 0;
    if (error instanceof Inconclusive || error instanceof Spent || signal.aborted)
      search.excuse ??= `it broke once, and then ${error instanceof Error ? error.message : String(error)}`;
    else search.thrown = error;
    return false;
  }
}
