import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Mixture } from './mixture.ts';
import { send } from './send.ts';
import type { Tally } from './tally.ts';

/** A load: a connection for each mixture. */
export interface Load {
  readonly origin: string;
  readonly mixtures: readonly Mixture[];
  /** So many of them, the first, connect anew for each request, as commands do. */
  readonly newcomers?: number;
  readonly seconds: number;
  /** How long a connection rests after each answer, in milliseconds: 0 for full rate. */
  readonly rest: number;
  readonly stop: AbortSignal;
}

/** Puts a load on a server until its time is over or it is to stop; the tally takes what is seen. */
export async function load({ mixtures, newcomers = 0, ...how }: Load, tally: Tally): Promise<void> {
  const agents = mixtures.map((_, number) => new Agent({ keepAlive: number >= newcomers, maxSockets: 1 }));
  tally.begin();
  try {
    await Promise.all(mixtures.map((mixture, number) => connection(mixture, agents[number]!, how, tally)));
  } finally {
    for (const agent of agents) agent.destroy();
  }
}

async function connection(
  mixture: Mixture,
  agent: Agent,
  how: Omit<Load, 'mixtures' | 'newcomers'>,
  tally: Tally,
): Promise<void> {
  const { origin, seconds, rest, stop } = how;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && !stop.aborted) {
    const wrong = await ask(mixture, agent, origin, tally);
    if (wrong !== undefined) tally.error(wrong);
    if (rest > 0) await wait(rest);
  }
}

/** Sends the next request and says what is wrong with its answer, if anything. */
async function ask(mixture: Mixture, agent: Agent, origin: string, tally: Tally): Promise<string | undefined> {
  const next = mixture();
  const sent = performance.now();
  try {
    const { status, body } = await send(agent, origin, next);
    tally.answered(sent);
    if (!next.expected.includes(status))
      return `${next.operation}: ${status} where ${next.expected.join(' or ')} was expected`;
    const wrong = next.learn?.(body);
    return wrong === undefined ? undefined : `${next.operation}: ${wrong}`;
  } catch (cause) {
    return `${next.operation}: ${(cause as NodeJS.ErrnoException).code ?? String(cause)}`;
  }
}
