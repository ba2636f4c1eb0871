import { isRegion } from '@org/layers-model';
import { awsDate } from '../aws-date.ts';
import type { Service } from '../context.ts';
import type { Policy, Statement } from '../policy.ts';
import type { StoredLayer } from '../store/layer-store.ts';
import type { LayerVersion } from '../store/layer-version.ts';
import { readSeedVersion } from './read-seed-version.ts';
import { SeedArchives } from './seed-archives.ts';
import type { Seed } from './seed.ts';
import { listIn, membersIn, numberIn, printed, textIn } from '../shape.ts';
import { InputError } from '../input-error.ts';

/** What a seed says, ready for the store. */
export interface ReadSeed {
  readonly layers: readonly StoredLayer[];
  readonly archives: ReadonlyMap<string, Uint8Array>;
}

const LAYER = ['LayerName', 'account', 'regions', 'public', 'versions', 'nextVersion', 'source'] as const;

/** The largest version number of a seed: far from where numbers lose digits. */
export const LARGEST_SEEDED = 1_000_000_000;

/** The largest version number of a snapshot, in which publishes went on from a seed's. */
export const LARGEST_KEPT: number = Number.MAX_SAFE_INTEGER - 1;

/**
 * Reads a whole seed before any of it is used; what its owner changes later does not matter.
 *
 * @param largest - the largest number that a version may have.
 * @throws InputError at the first value that is wrong.
 */
export async function readSeed(seed: Seed, largest: number, service: Service): Promise<ReadSeed> {
  const members = membersIn('seed', seed, ['layers', 'archives']);
  const archives = new SeedArchives(members['archives']);
  const layers = listIn('layers', members['layers']).flatMap((layer, index) =>
    readLayer(`layers[${index}]`, layer, largest, archives, service),
  );
  await archives.check();
  return { layers, archives: archives.bytes };
}

function readLayer(
  where: string,
  value: unknown,
  largest: number,
  archives: SeedArchives,
  service: Service,
): readonly StoredLayer[] {
  const { home, now } = service;
  const layer = membersIn(where, value, LAYER);
  const name = textIn(`${where}.LayerName`, layer['LayerName'], 'a layer name of letters, digits, - and _', isName);
  const account = textIn(`${where}.account`, layer['account'] ?? home.account, 'twelve digits', isAccount);
  const regions = regionsOf(`${where}.regions`, layer['regions'] ?? [home.region]);
  textIn(`${where}.source`, layer['source'] ?? '');
  const common = {
    LayerName: name,
    statements: everybody(`${where}.public`, layer['public'] ?? false),
    created: awsDate(now()),
    largest,
    archives,
    service,
  };
  const versions: Omit<LayerVersion, 'layer'>[] = [];
  const policies = new Map<number, Policy>();
  for (const [index, version] of listIn(`${where}.versions`, layer['versions']).entries()) {
    const previous = versions.at(-1)?.Version ?? 0;
    const read = readSeedVersion(`${where}.versions[${index}]`, version, { ...common, previous });
    versions.push(read.version);
    if (read.policy !== undefined) policies.set(read.version.Version, read.policy);
  }
  const last = versions.at(-1)?.Version ?? 0;
  const nextVersion = numberIn(`${where}.nextVersion`, layer['nextVersion'] ?? last + 1, last, largest + 1);
  return regions.map((region) => {
    const id = { account, region, name };
    return { layer: id, nextVersion, versions: versions.map((version) => ({ ...version, layer: id })), policies };
  });
}

function everybody(where: string, isPublic: unknown): readonly Statement[] {
  if (typeof isPublic !== 'boolean') throw new InputError(where, `expected true or false, got ${printed(isPublic)}`);
  return isPublic ? [{ Sid: 'public', Principal: '*' }] : [];
}

const isName = (text: string): boolean => /^[a-zA-Z0-9-_]{1,140}$/.test(text);

const isAccount = (text: string): boolean => /^\d{12}$/.test(text);

function regionsOf(where: string, value: unknown): readonly string[] {
  const regions = listIn(where, value).map((region, index) =>
    textIn(`${where}[${index}]`, region, 'a region such as us-east-1', isRegion),
  );
  if (regions.length === 0) throw new InputError(where, 'expected at least one region, got []');
  return regions;
}
