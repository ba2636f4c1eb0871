import PQueue from 'p-queue';
import { catalogueOf } from './catalogue.ts';
import { aboutOf, checkScene } from './check.ts';
import type { Contract } from './contract.ts';
import { CONTRACTS } from './contracts.ts';
import { type Driver, driverOf } from './driver/driver.ts';
import { Unusable } from './driver/inconclusive.ts';
import { pairOf } from './driver/pair.ts';
import { driftContracts, sharedNeeds } from './drift/drift-contracts.ts';
import type { Observation } from './observation.ts';
import type { Outcome } from './outcome.ts';
import type { Report } from './report.ts';

export type { Report } from './report.ts';
import type { Scene } from './scene.ts';
import { missing, type Target } from './target.ts';
import { judgeThrottles } from './throttles.ts';

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
  /** The path of an earlier break, for the one contract that is checked. */
  readonly path?: string;
  /** Cases for each scene, each scene's own number when absent; one that is always the same is played once. */
  readonly runs?: number;
  /** Whether a break is made as small as possible; so when absent. */
  readonly shrink?: boolean;
  /** Most calls; 2,000 where writing is dear, 300 where it is not allowed, no limit elsewhere, when absent. */
  readonly calls?: number;
  /** Most bytes of archives that are stored; 1,000,000 when absent. */
  readonly bytes?: number;
  /** Calls a second, 0 for no limit; 10 on AWS and no limit elsewhere when absent (AWS allows 15 an account). */
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

/**
 * Checks contracts against a target.
 *
 * @throws Unusable where the target cannot be judged at all: no network, bad credentials, no layers API.
 * @public
 */
export async function verify(target: Target, options: VerifyOptions = {}): Promise<Report> {
  const { seed = Date.now() % 0x7fff_ffff } = options;
  const contracts = contractsOf(options);
  const began = new Date();
  const run = startRun(target, seed, began, options);
  const found = new Map<string, Outcome>();
  const note = (outcome: Outcome): void => {
    found.set(outcome.id, outcome);
    options.onOutcome?.(outcome, run.used);
  };
  const isOver = await checkAll(contracts, run, target, { ...options, seed }, note);
  const leftovers = await end(run);
  for (const outcome of judgeThrottles(contracts, run.throttles)) note(outcome);
  const reason = 'the run was interrupted';
  return {
    target: target.name,
    authority: target.authority,
    seed,
    began: began.toISOString(),
    took: Date.now() - began.getTime(),
    used: run.used,
    interrupted: isOver,
    leftovers: leftovers.map(({ name }) => name),
    outcomes: contracts.map(
      (contract) => found.get(contract.id) ?? { ...aboutOf(contract), kind: 'inconclusive', reason },
    ),
  };
}

/** The laws, and where two targets are compared one more for each scene. */
const contractsOf = ({ contracts = CONTRACTS, against }: VerifyOptions): readonly Contract[] =>
  against === undefined ? contracts : [...contracts, ...driftContracts(contracts)];

/** The driver of a run within the limits of its options and its target. */
function startRun(target: Target, seed: number, began: Date, options: VerifyOptions): Driver {
  const { writes, reset } = target.capabilities;
  const isAws = target.authority;
  const most = writes === 'cheap' ? Infinity : writes === 'dear' ? 2000 : 300;
  const { calls = most, bytes = writes === 'cheap' ? Infinity : 1_000_000, rate = isAws ? 10 : 0, minutes } = options;
  const until = minutes === undefined ? Infinity : began.getTime() + minutes * 60_000;
  const common = {
    signal: options.signal ?? new AbortController().signal,
    name: reset ? '' : `${began.getTime().toString(36)}-`,
    catalogue: catalogueOf(seed),
  };
  const limits = { calls, bytes, rate, concurrency: target.inProcess ? Infinity : 16, until };
  const driver = driverOf(target, { ...common, limits });
  if (options.against === undefined) return driver;
  const { against } = options;
  const free = { calls: Infinity, bytes: Infinity, rate: against.authority ? 10 : 0, concurrency: 16, until };
  const { contracts = CONTRACTS } = options;
  const fits = (scene: Scene): boolean =>
    missing([...needsOf(scene), ...sharedNeeds(scene, contracts)], against).length === 0;
  return pairOf(driver, driverOf(against, { ...common, limits: free }), fits);
}

/** Checks scene after scene, some at a time; answers whether the run was interrupted. */
async function checkAll(
  contracts: readonly Contract[],
  driver: Driver,
  target: Target,
  options: VerifyOptions & { readonly seed: number },
  note: (outcome: Outcome) => void,
): Promise<boolean> {
  const { signal, concurrency = 4 } = options;
  const check = async ([scene, laws]: readonly [Scene, readonly Contract[]]): Promise<void> => {
    if (signal?.aborted === true) return;
    for (const outcome of await checkScene(scene, laws, driver, target, howOf(options))) note(outcome);
  };
  const scenes = byScene(contracts, target, note);
  const atATime = target.inProcess || target.capabilities.reset ? 1 : concurrency;
  try {
    await someAtATime(
      scenes.filter((one) => !isAlone(one)),
      atATime,
      check,
    );
    // Where nobody else may write, neither may the rest of this run.
    await someAtATime(scenes.filter(isAlone), 1, check);
  } catch (error) {
    if (signal?.aborted !== true) {
      await end(driver);
      throw error;
    }
  }
  return signal?.aborted === true;
}

const isAlone = ([scene, laws]: readonly [Scene, readonly Contract[]]): boolean =>
  [...scene.needs, ...laws.flatMap(({ needs }) => needs)].includes('exclusive');

/** @throws what the first one threw, once those that were begun are over. */
async function someAtATime<Item>(
  items: readonly Item[],
  concurrency: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = new PQueue({ concurrency });
  try {
    await Promise.all(items.map(async (item) => await queue.add(async () => await work(item))));
  } finally {
    queue.clear();
    await queue.onIdle();
  }
}

const howOf = ({
  seed,
  path,
  runs,
  shrink = true,
  onObservation: seen = () => {},
}: VerifyOptions & { seed: number }) => ({
  seed,
  shrink,
  seen,
  ...(path !== undefined && { path }),
  ...(runs !== undefined && { runs }),
});

async function end(driver: Driver): ReturnType<Driver['cleanUp']> {
  try {
    return await driver.cleanUp();
  } catch (error) {
    if (error instanceof Unusable) return [];
    throw error;
  } finally {
    driver.close();
  }
}

/** Contracts by scene; those whose needs the target does not meet are noted as skipped. */
export function byScene(
  contracts: readonly Contract[],
  target: Target,
  note: (outcome: Outcome) => void,
): readonly (readonly [Scene, readonly Contract[]])[] {
  const scenes = new Map<Scene, Contract[]>();
  for (const contract of contracts) {
    const { scene, needs } = contract;
    const lacks = missing([...new Set([...needsOf(scene), ...needs])], target);
    if (lacks.length > 0) note({ ...aboutOf(contract), kind: 'skipped', missing: lacks });
    else scenes.set(scene, [...(scenes.get(scene) ?? []), contract]);
  }
  return [...scenes];
}

/** A population of its own must be written. */
const needsOf = ({ uses, needs }: Scene): Scene['needs'] => (uses === 'own' ? ['writes', ...needs] : needs);
