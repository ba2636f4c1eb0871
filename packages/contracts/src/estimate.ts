import fc from 'fast-check';
import { caseArbitrary, isShared } from './cases.ts';
import { catalogueOf } from './catalogue.ts';
import { dearer, obstacleTo } from './comparison.ts';
import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { type Cost, costOf, costOfPopulation } from './costs.ts';
import { lawsAndDrifts } from './laws-and-drifts.ts';
import { limitsOf, limitsOfSecond } from './limits.ts';
import { casesOf, type Scene } from './scene.ts';
import { byScene } from './scenes.ts';
import type { Capabilities, Target } from './target.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * What would be done on a target, and what may be.
 *
 * @public
 */
export interface Use {
  /** Calls, those that clean up among them. */
  readonly calls: number;
  /** Layer versions that are published, and deleted again. */
  readonly publishes: number;
  /** Bytes of the archives that are sent for them. */
  readonly bytes: number;
  /** The most that a run may use, and how many calls a second; a rate of 0 is no limit. */
  readonly limits: { readonly calls: number; readonly bytes: number; readonly rate: number };
}

/**
 * What a run would use if no law broke.
 *
 * @public
 */
export interface Estimate extends Use {
  /** Contracts that can be asked. */
  readonly contracts: number;
  /** Contracts that the target lacks something for. */
  readonly skipped: number;
  /** What it would use on the other target, and how many scenes are played there, too. */
  readonly against?: Use & { readonly scenes: number };
}

/**
 * Counts what a run would do, without a call. Its cases are those of the same seed; pages of lists are counted as if
 * the account held nothing else: every 50 layers of others are one more page.
 *
 * @public
 */
export function estimate(
  target: Target,
  options: Pick<VerifyOptions, 'contracts' | 'against' | 'runs' | 'calls' | 'bytes' | 'rate'> & {
    readonly seed: number;
  },
): Estimate {
  const { contracts = CONTRACTS, against } = options;
  const all = lawsAndDrifts({ contracts, ...(against !== undefined && { against }) });
  const sorted = byScene(all, target);
  const scenes = sorted.scenes.map(([scene]) => scene);
  const how = { ...options, writes: dearer(target, against) };
  const { calls, bytes, rate } = limitsOf(target, options, 0);
  return {
    ...useOf(target, scenes, how),
    limits: { calls, bytes, rate },
    contracts: all.length - sorted.skipped.length,
    skipped: sorted.skipped.length,
    ...(against !== undefined && { against: useOfSecond(target, against, scenes, { ...how, contracts }) }),
  };
}

interface How extends Pick<VerifyOptions, 'calls' | 'bytes' | 'rate' | 'runs'> {
  readonly seed: number;
  /** What writing costs on the dearer of two targets: their cases are the same. */
  readonly writes: Capabilities['writes'];
}

function useOfSecond(
  target: Target,
  against: Target,
  scenes: readonly Scene[],
  how: How & { readonly contracts: readonly Contract[] },
): NonNullable<Estimate['against']> {
  const compared = scenes.filter((scene) => obstacleTo(scene, target, against, how.contracts) === undefined);
  const { calls, bytes, rate } = limitsOfSecond(against, how, 0);
  return { ...useOf(against, compared, how), limits: { calls, bytes, rate }, scenes: compared.length };
}

/** What stands before the first case: each caller in each region, and which account each is of. */
const preflightOf = ({ callers, regions }: Target): number =>
  (callers.other === undefined ? 1 : 2) * (regions.length + 1);

/** What the cases of scenes use on a target. */
function useOf(target: Target, scenes: readonly Scene[], { seed, runs, writes }: How): Cost {
  const { writes: own, reset: resets } = target.capabilities;
  const sharesCatalogue = scenes.some((scene) => isShared(scene, own));
  const costs = scenes.flatMap((scene) =>
    fc
      .sample(caseArbitrary(scene, writes, seed), { seed, numRuns: casesOf(scene, writes, runs) })
      .map((one) => costOf(scene, one, { sharesOne: isShared(scene, own), resets })),
  );
  const arranged = sharesCatalogue && own !== 'none' ? [costOfPopulation(catalogueOf(seed), resets)] : [];
  // Ten layers are looked at, in a page each, and one list of them.
  const found = sharesCatalogue && own === 'none' ? 11 : 0;
  const sumOf = (part: keyof Cost): number => [...costs, ...arranged].reduce((sum, cost) => sum + cost[part], 0);
  return {
    calls: scenes.length === 0 ? 0 : preflightOf(target) + found + sumOf('calls'),
    publishes: sumOf('publishes'),
    bytes: sumOf('bytes'),
  };
}
