import fc from 'fast-check';
import type { Contract, Verdict } from './contract.ts';
import type { Case, Driver } from './driver/driver.ts';
import { Inconclusive, Spent } from './driver/inconclusive.ts';
import type { Observation } from './observation.ts';
import type { Break, Outcome } from './outcome.ts';
import { casesOf, type Scene } from './scene.ts';
import type { Target } from './target.ts';

/** How the contracts of a scene are checked. */
export interface CheckOptions {
  /** The seed of the cases. */
  readonly seed: number;
  /** Where to go from the seed at once: the path of an earlier break. */
  readonly path?: string;
  /** How many cases; the scene's own number when absent. */
  readonly runs?: number;
  /** Whether a break is made as small as possible. */
  readonly shrink: boolean;
  /** Told of every observation that was judged. */
  readonly seen: (observation: Observation) => void;
}

/** How often a case is set up anew when something stood in its way. */
const TRIES = 3;

/** Cases that a search for a smaller one may look at. */
const MOST_SHRINKS = { cheap: 400, dear: 25, none: 25 };

/** What was seen of a contract so far. */
interface Tally {
  judged: number;
  /** The first case that broke it. */
  sight?: { readonly run: number; readonly reason: string };
  /** Why the last case that said nothing did so. */
  excuse: string;
}

/**
 * Plays the cases of a scene and judges each by all its contracts; a contract that breaks is then looked at alone,
 * for the smallest case that breaks it. A break that does not come again is no break.
 *
 * @param contracts - of one scene.
 */
export async function checkScene(
  scene: Scene,
  contracts: readonly Contract[],
  driver: Driver,
  target: Target,
  options: CheckOptions,
): Promise<readonly Outcome[]> {
  const tallies = await play(scene, contracts, driver, target, options);
  const outcomes: Outcome[] = [];
  for (const [contract, { judged, sight, excuse }] of tallies) {
    const about = aboutOf(contract);
    if (sight !== undefined) outcomes.push({ ...about, ...(await confirm(contract, sight, driver, target, options)) });
    else if (judged === 0) outcomes.push({ ...about, kind: 'inconclusive', reason: excuse });
    else outcomes.push({ ...about, kind: 'held', cases: judged });
  }
  return outcomes;
}

/** What every outcome says of its contract. */
export const aboutOf = ({
  id,
  level,
  source,
  sentence,
}: Contract): Pick<Outcome, 'id' | 'level' | 'source' | 'sentence'> => ({
  id,
  level,
  source,
  sentence,
});

async function play(
  scene: Scene,
  contracts: readonly Contract[],
  driver: Driver,
  target: Target,
  { runs, seed, path, seen }: CheckOptions,
): Promise<ReadonlyMap<Contract, Tally>> {
  const tallies = new Map<Contract, Tally>(
    contracts.map((contract) => [contract, { judged: 0, excuse: 'no case was played' }]),
  );
  let run = -1;
  let spent: Spent | undefined;
  const look = fc.asyncProperty(caseArbitrary(scene, target), async (one) => {
    run += 1;
    const excused = (error: unknown): void => {
      if (error instanceof Spent) spent = error;
      else if (!(error instanceof Inconclusive)) throw error;
      for (const tally of tallies.values()) tally.excuse = error.message;
    };
    // Nothing more is to be learned once the budget is spent, or every law is broken.
    if (spent !== undefined || [...tallies.values()].every(({ sight }) => sight !== undefined)) return;
    const observation = await playOften(driver, scene, one).catch(excused);
    if (observation === undefined) return;
    seen(observation);
    for (const [contract, tally] of tallies) sum(tally, judge(contract, observation), run);
  });
  const numRuns = casesOf(scene, target.capabilities.writes, runs);
  const details = await fc.check(look, { seed, numRuns, ...(path !== undefined && { path }), endOnFailure: true });
  if (details.failed) throw details.errorInstance;
  return tallies;
}

function sum(tally: Tally, verdict: Verdict | Inconclusive, run: number): void {
  if (verdict instanceof Inconclusive) {
    tally.excuse = verdict.message;
    return;
  }
  tally.judged += 1;
  if (verdict !== true) tally.sight ??= { run, reason: verdict };
}

/** A population and a question; where a population is dear, all cases have the same. */
function caseArbitrary(scene: Scene, target: Target): fc.Arbitrary<Case> {
  const isShared = scene.uses === 'shared' && target.capabilities.writes !== 'cheap';
  return fc.record({ population: isShared ? fc.constant({ layers: [] }) : scene.population, query: scene.query });
}

/** @throws Inconclusive where it could not be seen although it was tried anew. */
async function playOften(driver: Driver, scene: Scene, one: Case): Promise<Observation> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await driver.play(scene, one);
    } catch (error) {
      if (!(error instanceof Inconclusive) || tried === TRIES) throw error;
      driver.forgetShared();
    }
  }
}

/** What a contract says of an observation, or why it says nothing. */
export function judge(contract: Contract, observation: Observation): Verdict | Inconclusive {
  try {
    return contract.holds(observation);
  } catch (error) {
    if (error instanceof Inconclusive) return error;
    // An answer that a law did not expect at all is no answer of the API.
    return `the answer could not be judged: ${error instanceof Error ? error.message : String(error)}`;
  }
}

type Confirmed = ({ readonly kind: 'broken' } & Break) | { readonly kind: 'inconclusive'; readonly reason: string };

async function confirm(
  contract: Contract,
  sight: { readonly run: number; readonly reason: string },
  driver: Driver,
  target: Target,
  options: CheckOptions,
): Promise<Confirmed> {
  const { scene } = contract;
  let left = MOST_SHRINKS[target.capabilities.writes];
  let smallest: { readonly reason: string; readonly observation: Observation } | undefined;
  // What others wrote since is no break.
  if (target.capabilities.writes === 'none') driver.forgetShared();

  const stays = fc.asyncProperty(caseArbitrary(scene, target), async (one) => {
    // A search that has used its share sees nothing smaller.
    if (left <= 0) return true;
    left -= 1;
    try {
      const observation = await playOften(driver, scene, one);
      const verdict = judge(contract, observation);
      if (verdict === true || verdict instanceof Inconclusive) return true;
      smallest = { reason: verdict, observation };
      return false;
    } catch (error) {
      if (error instanceof Inconclusive || error instanceof Spent) return true;
      throw error;
    }
  });
  const path = options.path ?? String(sight.run);
  const found = await fc.check(stays, {
    seed: options.seed,
    path,
    numRuns: 1,
    endOnFailure: !options.shrink,
  });
  if (smallest === undefined) return { kind: 'inconclusive', reason: `it broke once and not again: ${sight.reason}` };
  return { kind: 'broken', ...smallest, seed: options.seed, path: found.counterexamplePath ?? path };
}
