import type { Exchange, Observation } from '../observation.ts';
import type { Population } from '../population.ts';
import type { Scene } from '../scene.ts';
import type { Target } from '../target.ts';
import type { Json } from '../value.ts';
import { gated } from './gated.ts';
import { handsOf, type Tools } from './hands.ts';
import { type Line, lineOf } from './line.ts';
import { type Limits, type Meter, meterOf } from './meter.ts';
import { perform } from './perform.ts';
import { firstPage } from './preflight.ts';
import { removerOf } from './remover.ts';
import { stagesOf } from './stages.ts';
import { untilSilence } from './until-silence.ts';
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
  readonly catalogue: () => Population;
}

/** Drives a target within limits until a signal ends it. */
export function driverOf(given: Target, { limits, signal, name, catalogue }: Run): Driver {
  const { target, setGate } = gated(given);
  const meter = meterOf(limits);
  const throttles: Exchange[] = [];
  const base = `${target.prefix}${name}`;
  const endless = new AbortController().signal;
  const line = lineOf(target, signal);
  // Not broken off in the middle: what writes, and what takes away again.
  const steady = lineOf(target, endless);
  const common = { target, meter, setGate, steady, throttled: (answer: Exchange) => throttles.push(answer) };
  const handsFor = (written: Written) => handsOf({ ...common, line, signal, written } satisfies Tools);
  const cleaning = handsOf({ ...common, line: steady, signal: endless, written: writtenUnder(base) }, true);
  const remover = removerOf(cleaning, meter);
  const sharedWritten = writtenUnder(base);
  const reset = target.capabilities.reset ? target.reset : undefined;
  const asking = counted(line, meter, signal);
  const stages = stagesOf({
    target,
    line: asking,
    nextPrefix: prefixesOf(base, reset !== undefined),
    catalogue,
    sharing: handsFor(sharedWritten),
  });

  const play: Driver['play'] = async (scene, one) => {
    const written = writtenUnder(base);
    const hands = handsFor(written);
    try {
      if (scene.uses !== 'nothing') await reset?.();
      const isShared = scene.uses === 'shared' && target.capabilities.writes !== 'cheap';
      const { population, world } = isShared ? await stages.shared() : await stages.own(one.population, hands);
      const steps = scene.steps(one.query, population);
      const seen = await perform(steps, world, hands);
      return { scene: scene.name, population, query: one.query as Json, world, steps, seen };
    } finally {
      if (reset === undefined) await remover.afterCase(written);
    }
  };

  return {
    play: untilSilence(play, async () => await firstPage(asking, target, {})),
    forgetShared: stages.forgetShared,
    cleanUp: async () => {
      await reset?.();
      if (reset !== undefined) return [];
      await remover.afterCase(sharedWritten);
      return await remover.atEnd();
    },
    get used() {
      return { calls: meter.calls, bytes: meter.bytes };
    },
    throttles,
    close: () => {
      line.close();
      steady.close();
    },
  };
}

/** What stands before the names of each case: where all is forgotten between them, all may have the same. */
function prefixesOf(base: string, resets: boolean): () => string {
  let cases = 0;
  return () => (resets ? base : `${base}${(cases++).toString(36)}-`);
}

/** A line whose calls are counted, until the run is ended. */
const counted = (line: Line, meter: Meter, signal: AbortSignal): Line => ({
  ...line,
  call: async (call) => {
    signal.throwIfAborted();
    return await meter.take(async () => await line.call(call), { bytes: 0, keeps: 0, cleanUp: false });
  },
});
