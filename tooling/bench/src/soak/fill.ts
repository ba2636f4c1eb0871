import { Agent } from 'node:http';
import { layers, nameOf } from '../layers.ts';
import { SEEDED, versionOf } from './reads.ts';
import { send } from './send.ts';

/** Fills a server, and reads each version once: what it remembers of them is no growth then. */
export async function fill(origin: string): Promise<void> {
  const body = JSON.stringify({ layers: layers(SEEDED) });
  const { ok } = await fetch(`${origin}/_fake/seed`, { method: 'POST', body });
  if (!ok) throw new Error('The server refused the layers it was to begin with.');
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const names = Array.from({ length: SEEDED }, (_, number) => nameOf(number));
  await Promise.all(names.map((name) => send(agent, origin, versionOf(name, 1, [200]))));
  agent.destroy();
}
