import { setTimeout as wait } from 'node:timers/promises';
import type { Adversaries } from './adverse/adversaries.ts';
import { halfSent } from './adverse/half-sent.ts';
import { headerFloods } from './adverse/header-floods.ts';
import { idle } from './adverse/idle.ts';
import { nobody } from './adverse/nobody.ts';
import { slowReaders } from './adverse/slow-readers.ts';
import { fill } from './fill.ts';
import type { Gauged } from './gauge.ts';
import { publishLarge } from './large-archive.ts';
import { load } from './load.ts';
import { mixture, type Mixture } from './mixture.ts';
import { phase, type Phase } from './phase.ts';
import { type SoakedServer, startServer } from './server.ts';
import { type Seen, Tally } from './tally.ts';

/** How a server is soaked. */
export interface Soak {
  /** The server's program, with what Node needs to run it. */
  readonly program: readonly string[];
  /** How long, all in all; what is opened and closed between comes on top. */
  readonly seconds: number;
  readonly connections: number;
  readonly seed: number;
  /** Takes a line about how far it is, now and then. */
  readonly say: (line: string) => void;
}

/** What was seen. */
export interface Soaked {
  readonly whole: Seen;
  readonly perSecond: number;
  readonly errors: Readonly<Record<string, number>>;
  readonly windows: readonly Seen[];
  readonly gauged: readonly Gauged[];
  /** The first is the quiet one that the others are held against. */
  readonly phases: readonly Phase[];
  /** What the server printed as an error. */
  readonly said: string;
}

/** The load at full rate has so much of the time; those who do harm share the rest. */
const FULL_RATE = 0.6;
const WINDOWS = 11;
const SAMPLES = 20;
const IDLE = 10_000;

/** A lighter load has so many connections. */
const LIGHT = 4;

const ADVERSARIES: readonly Adversaries[] = [nobody, slowReaders, halfSent, idle(IDLE), headerFloods];

/** Soaks a server of its own, which is gone afterwards, however this ends. */
export async function soak({ program, ...options }: Soak): Promise<Soaked> {
  const server = await startServer(program);
  const end = new AbortController();
  try {
    await fill(server.origin);
    const full = await atFullRate(server, options, end.signal);
    const phases = await besideHarm(server, options, end.signal);
    return { ...full, phases, said: server.said() };
  } finally {
    end.abort();
    await server.stop();
  }
}

type Options = Omit<Soak, 'program'>;

const mixtures = (group: string, count: number, seed: number): readonly Mixture[] =>
  Array.from({ length: count }, (_, connection) => mixture(group, connection, count, seed));

async function atFullRate(
  server: SoakedServer,
  { seconds: all, connections, seed, say }: Options,
  stop: AbortSignal,
): Promise<Omit<Soaked, 'phases' | 'said'>> {
  const seconds = all * FULL_RATE;
  const tally = new Tally(seconds / WINDOWS, WINDOWS);
  const gauged: Gauged[] = [];
  const sample = async (): Promise<void> => {
    for (let taken = 1; taken <= SAMPLES; taken += 1) {
      await wait((seconds * 1000) / SAMPLES, undefined, { signal: stop });
      gauged.push(await server.gauge());
      const { requests } = tally.whole;
      say(`${Math.round((taken * seconds) / SAMPLES)} of ${all} s: ${requests.toLocaleString('en')} requests`);
    }
  };
  const { origin } = server;
  await Promise.all([
    load({ origin, mixtures: mixtures('full', connections, seed), seconds, rest: 0, stop }, tally),
    sample(),
  ]);
  const { whole, errors, windows } = tally;
  return { whole, perSecond: whole.requests / seconds, errors, windows, gauged };
}

async function besideHarm(server: SoakedServer, { seconds, seed, say }: Options, stop: AbortSignal): Promise<Phase[]> {
  const stage = {
    server,
    origin: server.origin,
    largeArchive: await publishLarge(server.origin),
    mixtures: mixtures('light', LIGHT, seed),
    seconds: (seconds * (1 - FULL_RATE)) / ADVERSARIES.length,
    stop,
  };
  const phases: Phase[] = [];
  for (const adversaries of ADVERSARIES) {
    say(`beside ${adversaries.name}, for ${stage.seconds.toFixed(1)} s`);
    phases.push(await phase(adversaries, stage));
  }
  return phases;
}
