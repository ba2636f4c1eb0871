import type { Service } from '../context.ts';
import { arnOf } from '../locate.ts';
import type { Policy } from '../policy.ts';
import type { StoredLayer } from '../store/layer-store.ts';
import type { LayerVersion } from '../store/layer-version.ts';
import { placePolicy } from './read-policy.ts';
import type { ReadVersion } from './read-seed-version.ts';
import type { SeedArchives } from './seed-archives.ts';

/** A layer of a seed, in no region yet. */
export interface ReadLayer {
  readonly where: string;
  readonly account: string;
  readonly name: string;
  readonly regions: readonly string[];
  readonly versions: readonly ReadVersion[];
  readonly nextVersion: number;
}

/**
 * The layer in each of its regions.
 *
 * @throws InputError when a policy of it is too long there.
 */
export async function placeLayer(
  layer: ReadLayer,
  archives: SeedArchives,
  service: Service,
): Promise<readonly StoredLayer[]> {
  const versions: Omit<LayerVersion, 'layer'>[] = [];
  for (const { version, source } of layer.versions) {
    const CodeSha256 = await archives.keyOf(source);
    versions.push({ ...version, CodeSha256, CodeSize: archives.bytes.get(CodeSha256)!.length });
  }
  return layer.regions.map((region) => placed(layer, versions, region, service));
}

/** The layer in a region; its policies name it, so that they are its own. */
function placed(
  { where, account, name, versions: read, nextVersion }: ReadLayer,
  versions: readonly Omit<LayerVersion, 'layer'>[],
  region: string,
  service: Service,
): StoredLayer {
  const layer = { account, region, name };
  const policies = new Map<number, Policy>();
  for (const [index, { version, policy }] of read.entries()) {
    const arn = arnOf(layer, version.Version);
    if (policy !== undefined)
      policies.set(version.Version, placePolicy(`${where}.versions[${index}]`, policy, arn, service));
  }
  return { layer, nextVersion, versions: versions.map((version) => ({ ...version, layer })), policies };
}
