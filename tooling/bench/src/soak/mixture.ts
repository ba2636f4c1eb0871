import type { Ask } from './ask.ts';
import { OwnLayers } from './own-layers.ts';
import { chanceOf, type Chance } from './random.ts';
import { any, byArn, download, live, others, pages, seeded, versions } from './reads.ts';
import { policy, write } from './writes.ts';

/** What one connection asks, one request after the other: each depends on what the answers before it said. */
export type Mixture = () => Ask;

const LAYERS = 4;

/** What is asked of a hundred requests: mostly reads, as of a real account, and enough writes to show what they leave. */
const SHARES = {
  write: 20,
  list: 20,
  seeded: 12,
  live: 10,
  byArn: 10,
  versions: 8,
  policy: 8,
  any: 4,
  others: 4,
  download: 4,
} as const;
type Kind = keyof typeof SHARES;
const KINDS = Object.entries(SHARES).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind));

/**
 * The requests of one of a number of connections, the same for the same seed as long as the answers are.
 *
 * @param group - sets its layers apart from those of other loads.
 */
export function mixture(group: string, connection: number, connections: number, seed: number): Mixture {
  const chance = chanceOf(seed * 1009 + connection);
  const own = new OwnLayers(`${group}-${connection}`, LAYERS);
  const theirs = new OwnLayers(`${group}-${(connection + 1) % connections}`, LAYERS);
  const nextPage = pages(chance);
  return () => {
    const kind = chance.oneOf(KINDS);
    if (kind === 'list') return nextPage();
    if (kind === 'seeded') return seeded(chance);
    if (kind === 'others') return others(theirs, own, chance);
    const name = own.pick(chance);
    if (kind === 'versions') return versions(own, name);
    if (kind === 'any' && own.published(name) > 0) return any(own, name, chance);
    return ofLive(kind, own, name, chance) ?? write(own, chance);
  };
}

/** A request for a version that is there, where one is. */
function ofLive(kind: Kind, own: OwnLayers, name: string, chance: Chance): Ask | undefined {
  if (own.live(name).length === 0) return undefined;
  const version = chance.oneOf(own.live(name));
  if (kind === 'live') return live(name, version);
  if (kind === 'byArn') return byArn(version);
  if (kind === 'policy') return policy(name, version, chance);
  return kind === 'download' ? download(version) : undefined;
}
