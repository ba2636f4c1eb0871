import type { Exchange, Observation, World } from '../observation.ts';
import type { Population } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { Target } from '../target.ts';
import type { Json } from '../value.ts';
import { arrange } from './arrange.ts';
import { removeLayer } from './clean-up.ts';
import { findPopulation } from './find.ts';
import { handsOf, type Tools } from './hands.ts';
import { Inconclusive } from './inconclusive.ts';
import { type Line, lineOf } from './line.ts';
import { type Limits, meterOf } from './meter.ts';
import { perform } from './perform.ts';
import { ARRIVES, LEAVES } from './schedule.ts';
import { accountsOf, ensureUsable } from './preflight.ts';
import { type Written, type WrittenLayer, writtenUnder } from './written.ts';

/** A case to be seen. */
export interface Case {
  readonly population: Population;
  readonly query: unknown;
}

/** Turns cases into observations, on one target, and leaves it as it was. */
export interface Driver {
  /**
   * Sets up a population, does what is asked, and takes away what was written.
   *
   * @throws Inconclusive where the case could not be seen, `Spent` at the run's limits, `Unusable` where none can.
   */
  readonly play: (scene: Scene, one: Case) => Promise<Observation>;
  /** Forgets the population that cases share, so that the next one has a fresh one. */
  readonly forgetShared: () => void;
  /** Takes away what is left; answers what could not be. */
  readonly cleanUp: () => Promise<readonly WrittenLayer[]>;
  /** What was used so far. */
  readonly used: { readonly calls: number; readonly bytes: number };
  /** The answers that were throttles. */
  readonly throttles: readonly Exchange[];
  readonly close: () => void;
}

/** What a run is made of. */
export interface Run {
  readonly limits: Limits;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Tells its names from those of other runs. */
  readonly name: string;
  /** What exists for the cases that only read, where writing is dear. */
  readonly catalogue: Population;
}

/** Where a case finds what it needs. */
interface Stage {
  readonly population: Population;
  readonly world: World;
}

/** Drives a target within limits until a signal ends it. */
export function driverOf(given: Target, { limits, signal, name, catalogue }: Run): Driver {
  const { capabilities } = given;
  const { target, setGate } = gated(given);
  const meter = meterOf(limits);
  const throttles: Exchange[] = [];
  const leftovers: WrittenLayer[] = [];
  const base = `${target.prefix}${name}`;
  const line = lineOf(target, signal);
  // What was written goes, also when the run was ended.
  const cleaner = lineOf(target, new AbortController().signal);
  const common = { target, meter, setGate, throttled: (answer: Exchange) => throttles.push(answer) };
  const toolsFor = (written: Written): Tools => ({ ...common, line, signal, written });
  const cleaning = handsOf(
    { ...common, line: cleaner, signal: new AbortController().signal, written: writtenUnder(base) },
    true,
  );

  let cases = 0;
  const nextPrefix = (): string => (capabilities.reset ? base : `${base}${(cases++).toString(36)}-`);

  let accounts: Promise<World['accounts']> | undefined;
  const counted: Line = {
    ...line,
    call: async (call) => await meter.take(async () => await line.call(call), { bytes: 0, keeps: 0, cleanUp: false }),
  };
  const worldOf = async (prefix: string): Promise<World> => {
    accounts ??= ensureUsable(counted, target).then(async () => await accountsOf(counted, target));
    return { prefix, accounts: await accounts, regions: target.regions, given: target.given };
  };

  const stage = async (population: Population, written: Written): Promise<Stage> => {
    const world = await worldOf(nextPrefix());
    await arrange(population, world, handsOf(toolsFor(written)));
    return { population, world };
  };

  const sharedWritten = writtenUnder(base);
  let shared: Promise<Stage> | undefined;
  const share = async (): Promise<Stage> => {
    if (capabilities.writes !== 'none') return await stage(catalogue, sharedWritten);
    // Whether anybody answers at all is asked first.
    const world = await worldOf('');
    return { population: await findPopulation(handsOf(toolsFor(sharedWritten))), world };
  };

  const takeAway = async ({ layers, price }: ReturnType<Written['take']>): Promise<readonly WrittenLayer[]> => {
    const left: WrittenLayer[] = [];
    for (const layer of layers) {
      try {
        // Once one could not be taken away, the others are left for the end, or for a sweep.
        if (left.length === 0) await removeLayer(cleaning, layer);
        else left.push(layer);
      } catch (error) {
        if (!(error instanceof Inconclusive)) throw error;
        left.push(layer);
      }
    }
    if (left.length === 0) meter.settle(price);
    return left;
  };

  return {
    play: async (scene, one) => {
      const written = writtenUnder(base);
      try {
        if (capabilities.reset && scene.uses !== 'nothing') await target.reset?.();
        const isShared = scene.uses === 'shared' && capabilities.writes !== 'cheap';
        const { population, world } = isShared ? await (shared ??= share()) : await stage(one.population, written);
        const steps = scene.steps(one.query, population);
        const seen = await perform(steps, world, handsOf(toolsFor(written)));
        return { scene: scene.name, population, query: one.query as Json, world, steps, seen };
      } finally {
        if (!capabilities.reset) leftovers.push(...(await takeAway(written.take())));
      }
    },
    forgetShared: () => {
      shared = undefined;
    },
    cleanUp: async () => {
      if (capabilities.reset) {
        await target.reset?.();
        return [];
      }
      const { layers, price } = sharedWritten.take();
      return await takeAway({ layers: [...leftovers.splice(0), ...layers], price });
    },
    get used() {
      return { calls: meter.calls, bytes: meter.bytes };
    },
    throttles,
    close: () => {
      line.close();
      cleaner.close();
    },
  };
}

/** A target whose requests and answers, in process, can be made to pass a gate. */
function gated(given: Target): { readonly target: Target; readonly setGate: Tools['setGate'] } {
  let gate: ((what: string) => Promise<void>) | undefined;
  const target: Target = {
    ...given,
    fetch: async (request) => {
      // The gate of the race that the request belongs to.
      const pass = gate;
      await pass?.(ARRIVES);
      const answer = await given.fetch(request);
      await pass?.(LEAVES);
      return answer;
    },
  };
  return {
    target,
    setGate: (pass) => {
      gate = pass;
    },
  };
}
