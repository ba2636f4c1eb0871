import { setTimeout as wait } from 'node:timers/promises';
import type { Adversaries, Place } from './adverse/adversaries.ts';
import { load } from './load.ts';
import type { Mixture } from './mixture.ts';
import type { SoakedServer } from './server.ts';
import { type Seen, Tally } from './tally.ts';

/** What was seen of a lighter load while clients of one kind did harm. */
export interface Phase {
  readonly name: string;
  readonly about: string;
  readonly seen: Seen;
  /** The same by windows of equal length, as many as it took. */
  readonly windows: readonly Seen[];
  readonly errors: Readonly<Record<string, number>>;
  /** Bytes that the server held before they came, while they were there, and when they had gone. */
  readonly held: { readonly before: number; readonly during: number; readonly after: number };
  readonly mayHold: number;
  /** What was wrong with how the clients themselves were treated. */
  readonly wrong?: string;
}

/** How a phase is made. */
export interface Stage extends Place {
  readonly server: SoakedServer;
  readonly mixtures: readonly Mixture[];
  readonly seconds: number;
}

/**
 * How long each connection of the lighter load rests, in milliseconds: it is to show delays, not to make them, and to be
 * so dense that one stall of the machine, which meets a request of each connection, is far less than one in a hundred.
 */
const REST = 2;

/** A phase has so many windows, and for those who take long to arrive more. */
const WINDOWS = 5;
const MOST_WINDOWS = 100;

/** The lighter load, while clients of one kind arrive and for some seconds after. */
export async function phase(adversaries: Adversaries, { server, seconds, stop, ...stage }: Stage): Promise<Phase> {
  const tally = new Tally(seconds / WINDOWS, MOST_WINDOWS);
  const before = (await server.gauge()).held;
  const end = new AbortController();
  const until = AbortSignal.any([stop, end.signal]);
  const loaded = load({ ...stage, newcomers: 1, seconds: Infinity, rest: REST, stop: until }, tally);
  const present = await adversaries.arrive({ ...stage, stop });
  await wait(seconds * 1000);
  end.abort();
  await loaded;
  const during = (await server.gauge()).held;
  const wrong = await present.leave();
  const after = await settled(server, before);
  return {
    name: adversaries.name,
    about: present.about,
    seen: tally.whole,
    windows: tally.windows,
    errors: tally.errors,
    held: { before, during, after },
    mayHold: adversaries.mayHold,
    ...(typeof wrong === 'string' && { wrong }),
  };
}

/** Bytes that come and go with whatever was asked last. */
const ABOUT = 1_000_000;

/** Looks at what the server holds, for a second or two, until it is about as before: it hears of ends one by one. */
async function settled(server: SoakedServer, before: number): Promise<number> {
  let { held } = await server.gauge();
  for (let looked = 0; looked < 10 && held > before + ABOUT; looked += 1) {
    await wait(100);
    ({ held } = await server.gauge());
  }
  return held;
}
