import { awsDate } from '../aws-date.ts';
import type { Service } from '../context.ts';
import type { StoredLayer } from '../store/layer-store.ts';
import type { LayerId, LayerVersion } from '../store/layer-version.ts';
import { type ArchiveTable, readArchives } from './read-archives.ts';
import { readVersionDraft } from './read-version-draft.ts';
import { SeedError, type Seed, type SeedLayer } from './seed.ts';
import { checkMembers, checkText, listIn, objectIn } from './shape.ts';

/** What a seed says, ready for the store. */
export interface ReadSeed {
  readonly layers: readonly StoredLayer[];
  readonly archives: ReadonlyMap<string, Uint8Array>;
}

const LAYER = ['LayerName', 'account', 'regions', 'public', 'versions', 'nextVersion', 'source'] as const;

/**
 * Reads a whole seed before any of it is used.
 *
 * @throws SeedError at the first value that is wrong.
 */
export function readSeed(seed: Seed, service: Service): ReadSeed {
  checkMembers('seed', objectIn('seed', seed), ['layers', 'archives']);
  const archives = readArchives(seed.archives ?? {});
  const layers = listIn('layers', seed.layers).flatMap((layer, index) =>
    readLayer(`layers[${index}]`, layer as SeedLayer, archives, service),
  );
  return { layers, archives: archives.bytes };
}

function readLayer(
  where: string,
  layer: SeedLayer,
  archives: ArchiveTable,
  { home, edition, now }: Service,
): readonly StoredLayer[] {
  checkMembers(where, objectIn(where, layer), LAYER);
  const { LayerName, account = home.account, regions = [home.region], public: isPublic = false } = layer;
  checkText(`${where}.LayerName`, LayerName, /^[a-zA-Z0-9-_]{1,140}$/, 'a layer name of letters, digits, - and _');
  checkText(`${where}.account`, account, /^\d{12}$/, 'twelve digits');
  for (const [index, region] of listIn(`${where}.regions`, regions).entries())
    checkText(`${where}.regions[${index}]`, region, /^[a-z]+(-[a-z]+)+-\d+$/, 'a region such as us-east-1');

  const drafts: Omit<LayerVersion, 'layer'>[] = [];
  for (const [index, version] of listIn(`${where}.versions`, layer.versions).entries()) {
    const at = `${where}.versions[${index}]`;
    const created = awsDate(now());
    const previous = drafts.at(-1)?.Version ?? 0;
    const draft = readVersionDraft(at, version, { LayerName, isPublic, previous, created, archives, edition });
    drafts.push(draft);
  }
  const nextVersion = nextIn(where, layer, drafts.at(-1)?.Version ?? 0);
  return regions.map((region) => {
    const id: LayerId = { account, region, name: LayerName };
    return { layer: id, nextVersion, versions: drafts.map((draft) => ({ ...draft, layer: id })) };
  });
}

function nextIn(where: string, { nextVersion }: SeedLayer, last: number): number {
  if (nextVersion === undefined) return last + 1;
  if (Number.isSafeInteger(nextVersion) && nextVersion > last) return nextVersion;
  throw new SeedError(`${where}.nextVersion`, `expected a whole number above ${last}, got ${String(nextVersion)}`);
}
