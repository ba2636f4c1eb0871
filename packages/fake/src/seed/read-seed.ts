import { isRegion } from '@org/layers-model';
import { isAccount } from '../account.ts';
import { awsDate } from '../aws-date.ts';
import type { Service } from '../context.ts';
import { InputError } from '../input-error.ts';
import { arnOf } from '../locate.ts';
import type { Policy, Statement } from '../policy.ts';
import { listIn, membersIn, numberIn, printed, textIn } from '../shape.ts';
import type { Contents, StoredLayer } from '../store/layer-store.ts';
import { placePolicy } from './read-policy.ts';
import { readSeedVersion, type ReadVersion, type Surroundings } from './read-seed-version.ts';
import { SeedArchives } from './seed-archives.ts';
import type { Seed } from './seed.ts';

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
export async function readSeed(seed: Seed, largest: number, service: Service): Promise<Contents> {
  const members = membersIn('seed', seed, ['layers', 'archives']);
  const archives = new SeedArchives(members['archives']);
  const layers = listIn('layers', members['layers']).flatMap((layer, index) =>
    readLayer(`layers[${index}]`, layer, largest, archives, service),
  );
  await archives.check();
  return { layers, archives: archives.bytes };
}

/** A layer of a seed, in no region yet. */
interface SeedLayerParts {
  readonly where: string;
  readonly account: string;
  readonly name: string;
  readonly versions: readonly ReadVersion[];
  readonly nextVersion: number;
}

function readLayer(
  where: string,
  value: unknown,
  largest: number,
  archives: SeedArchives,
  service: Service,
): readonly StoredLayer[] {
  const { home } = service;
  const layer = membersIn(where, value, LAYER);
  const name = textIn(`${where}.LayerName`, layer['LayerName'], 'a layer name of letters, digits, - and _', isName);
  const account = textIn(`${where}.account`, layer['account'] ?? home.account, 'twelve digits', isAccount);
  const regions = regionsOf(`${where}.regions`, layer['regions'] ?? [home.region]);
  textIn(`${where}.source`, layer['source'] ?? '');
  const versions = readVersions(where, name, layer, { largest, archives, service });
  const last = versions.at(-1)?.version.Version ?? 0;
  const nextVersion = numberIn(`${where}.nextVersion`, layer['nextVersion'] ?? last + 1, last, largest + 1);
  return regions.map((region) => placed({ where, account, name, versions, nextVersion }, region, service));
}

function readVersions(
  where: string,
  LayerName: string,
  layer: Readonly<Record<string, unknown>>,
  means: Pick<Surroundings, 'largest' | 'archives' | 'service'>,
): readonly ReadVersion[] {
  const statements = everybody(`${where}.public`, layer['public'] ?? false);
  const created = awsDate(means.service.now());
  const versions: ReadVersion[] = [];
  for (const [index, version] of listIn(`${where}.versions`, layer['versions']).entries()) {
    const previous = versions.at(-1)?.version.Version ?? 0;
    const surroundings = { ...means, LayerName, statements, created, previous };
    versions.push(readSeedVersion(`${where}.versions[${index}]`, version, surroundings));
  }
  return versions;
}

/** The layer in a region; its policies name it, so that they are its own. */
function placed(parts: SeedLayerParts, region: string, service: Service): StoredLayer {
  const { where, account, name, versions, nextVersion } = parts;
  const layer = { account, region, name };
  const policies = new Map<number, Policy>();
  for (const [index, { version, policy }] of versions.entries()) {
    const arn = arnOf(layer, version.Version);
    if (policy !== undefined)
      policies.set(version.Version, placePolicy(`${where}.versions[${index}]`, policy, arn, service));
  }
  return { layer, nextVersion, versions: versions.map(({ version }) => ({ ...version, layer })), policies };
}

function everybody(where: string, isPublic: unknown): readonly Statement[] {
  if (typeof isPublic !== 'boolean') throw new InputError(where, `expected true or false, got ${printed(isPublic)}`);
  return isPublic ? [{ Sid: 'public', Principal: '*' }] : [];
}

const isName = (text: string): boolean => /^[a-zA-Z0-9-_]{1,140}$/.test(text);

function regionsOf(where: string, value: unknown): readonly string[] {
  const regions = listIn(where, value).map((region, index) =>
    textIn(`${where}[${index}]`, region, 'a region such as us-east-1', isRegion),
  );
  if (regions.length === 0) throw new InputError(where, 'expected at least one region, got []');
  return regions;
}
