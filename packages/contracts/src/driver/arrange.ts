import type { World } from '../observation.ts';
import type { Population, PopulationVersion } from '../population.ts';
import type { Caller } from '../step.ts';
import { Inconclusive } from './inconclusive.ts';
import type { Hands } from './perform.ts';
import { zipOf } from './zips.ts';

/**
 * Makes a population exist.
 *
 * @throws Inconclusive where the target refuses a part of it, or numbers it otherwise.
 */
export async function arrange({ layers }: Population, world: World, hands: Hands): Promise<void> {
  for (const { name, versions, ...caller } of layers) {
    const LayerName = world.prefix + name;
    const all = withoutGaps(versions);
    for (const version of all) await publish(LayerName, version, caller, hands);
    for (const { number, deleted } of all) {
      if (deleted !== true) continue;
      const step = { call: 'DeleteLayerVersion', with: {}, ...caller } as const;
      const { fault } = await hands.call(step, { LayerName, VersionNumber: number });
      if (fault !== undefined) throw unarranged(`version ${number} of ${name} could not be deleted`, fault);
    }
  }
}

/** Versions from 1 on: those that a population does not know were deleted, as far as it can tell. */
export function withoutGaps(versions: readonly PopulationVersion[]): readonly PopulationVersion[] {
  const known = new Map(versions.map((version) => [version.number, version]));
  const last = Math.max(0, ...known.keys());
  return Array.from({ length: last }, (_, at) => known.get(at + 1) ?? { number: at + 1, deleted: true });
}

async function publish(LayerName: string, version: PopulationVersion, caller: Caller, hands: Hands): Promise<void> {
  const { number, deleted: _, archive = 0, ...declared } = version;
  const step = { call: 'PublishLayerVersion', with: {}, ...caller } as const;
  const request = { LayerName, Content: { ZipFile: zipOf(archive) }, ...declared };
  const { fault, output } = await hands.call(step, request);
  if (fault !== undefined) throw unarranged(`version ${number} of ${LayerName} could not be published`, fault);
  const { Version } = output as { readonly Version?: number };
  if (Version !== number)
    throw new Inconclusive(`a publish of ${LayerName} was to be version ${number}, and is ${Version}`);
}

const unarranged = (
  what: string,
  { code, message }: { readonly code: string; readonly message: string },
): Inconclusive => new Inconclusive(`${what}: ${code}: ${message}`);
