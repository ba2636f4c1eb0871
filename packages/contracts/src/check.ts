import fc from 'fast-check';
import { caseArbitrary, playOften } from './cases.ts';
import type { CheckOptions } from './check-options.ts';
import { confirm, type Confirmed } from './confirm.ts';
import type { Contract, Verdict } from './contract.ts';
import type { Driver } from './driver/driver.ts';
import { Inconclusive, Lasting, Spent } from './driver/inconclusive.ts';
import { aboutOf, judge } from './judgement.ts';
import type { Outcome } from './outcome.ts';
import { casesOf, type Scene } from './scene.ts';
import type { Target } from './target.ts';

/** What was seen of a contract so far. */
interface Tally {
  judged: number;
  /** The first case that broke it. */
  sight?: Sighting;
  /** Why the last case that said nothing did so. */
  excuse: string;
  /** Cases that could not be seen at all. */
  unseen: number;
}

/** A case that broke a law, by its number. */
interface Sighting {
  readonly run: number;
  readonly reason: string;
}

/** A break may be due to what earlier cases left behind, and not come again: so many are looked at. */
const MOST_SIGHTS = 3;

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
  const tallies = await play(scene, contracts, driver, options);
  const outcomes: Outcome[] = [];
  for (const [contract, { judged, sight, excuse, unseen }] of tallies) {
    const about = aboutOf(contract);
    const partly = `${judged} cases held, and ${unseen} could not be seen: ${excuse}`;
    if (sight !== undefined) outcomes.push({ ...about, ...(await settle(contract, sight, driver, target, options)) });
    else if (judged === 0) outcomes.push({ ...about, kind: 'inconclusive', reason: excuse });
    else if (unseen > 0) outcomes.push({ ...about, kind: 'inconclusive', reason: partly });
    else outcomes.push({ ...about, kind: 'held', cases: judged });
  }
  return outcomes;
}

/** Looks at a break again; where it does not come again, at the next ones. */
async function settle(
  contract: Contract,
  first: Sighting,
  driver: Driver,
  target: Target,
  options: CheckOptions,
): Promise<Confirmed> {
  let sight = first;
  for (let looks = 1; ; looks += 1) {
    const looked = await confirm(contract, sight, driver, target, options);
    if (looked.kind === 'broken' || looks === MOST_SIGHTS || options.path !== undefined) return looked;
    const after = await play(contract.scene, [contract], driver, options, sight.run + 1);
    const next = after.get(contract)?.sight;
    if (next === undefined) return looked;
    sight = next;
  }
}

async function play(
  scene: Scene,
  contracts: readonly Contract[],
  driver: Driver,
  options: CheckOptions,
  from = 0,
): Promise<ReadonlyMap<Contract, Tally>> {
  const { runs, seed, path, writes, seen } = options;
  const none = path === undefined ? 'no case was played' : `the path ${path} leads to no case`;
  const tallies = new Map<Contract, Tally>(
    contracts.map((contract) => [contract, { judged: 0, excuse: none, unseen: 0 }]),
  );
  let run = -1;
  let isOver = false;
  const excused = (error: unknown): void => {
    if (!(error instanceof Inconclusive || error instanceof Spent)) throw error;
    isOver ||= error instanceof Spent || error instanceof Lasting;
    for (const tally of tallies.values()) {
      tally.excuse = error.message;
      // What is never answered would else be a way around every law.
      if (!isOver) tally.unseen += 1;
    }
  };
  const look = fc.asyncProperty(caseArbitrary(scene, writes, seed), async (one) => {
    run += 1;
    // A path leads to one case, and fast-check would go on to those beside it.
    if (path !== undefined && run > 0) return;
    // Nothing more is to be learned once the budget is spent, or every law is broken.
    if (isOver || run < from || [...tallies.values()].every(({ sight }) => sight !== undefined)) return;
    const observation = await playOften(driver, scene, one).catch(excused);
    if (observation === undefined) return;
    seen(observation);
    for (const [contract, tally] of tallies) sum(tally, judge(contract, observation), run);
  });
  const numRuns = path === undefined ? casesOf(scene, writes, runs) : 1;
  const details = await checked(look, { seed, numRuns, ...(path !== undefined && { path }), endOnFailure: true });
  if (details?.failed === true) throw details.errorInstance;
  return tallies;
}

/** What came of it; nothing where fast-check found no case at the end of a path, or not even the way to it. */
async function checked<T>(
  property: fc.IAsyncProperty<T>,
  parameters: fc.Parameters<T>,
): Promise<fc.RunDetails<T> | undefined> {
  try {
    return await fc.check(property, parameters);
  } catch (error) {
    // What a property throws is in the details.
    if (parameters.path !== undefined) return undefined;
    throw error;
  }
}

function sum(tally: Tally, verdict: Verdict | Inconclusive, run: number): void {
  if (verdict instanceof Inconclusive) {
    tally.excuse = verdict.message;
    return;
  }
  tally.judged += 1;
  if (verdict !== true) tally.sight ??= { run, reason: verdict };
}
