import { isRegion } from '@org/layers-model';
import { isAccount } from '../account.ts';
import { awsDate } from '../aws-date.ts';
import type { Service } from '../context.ts';
import { InputError } from '../input-error.ts';
import type { Statement } from '../policy.ts';
import { listIn, membersIn, numberIn, printed, textIn } from '../shape.ts';
import type { Contents, StoredLayer } from '../store/layer-store.ts';
import { placeLayer, type ReadLayer } from './place-layer.ts';
import { readSeedVersion, type ReadVersion, type Surroundings } from './read-seed-version.ts';
import { SeedArchives } from './seed-archives.ts';
import type { Seed } from './seed.ts';

const LAYER = ['LayerName', 'account', 'regions', 'public', 'versions', 'nextVersion', 'source'] as const;

/**
 * Reads a whole seed before any of it is used.
 *
 * @param largest - the largest number that a version may have.
 * @throws InputError at the first value that is wrong.
 */
export async function readSeed(seed: Seed, largest: number, service: Service): Promise<Contents> {
  const members = membersIn('seed', seed, ['layers', 'archives']);
  const archives = new SeedArchives(members['archives']);
  const read = listIn('layers', members['layers']).map((layer, index) =>
    readLayer(`layers[${index}]`, layer, largest, archives, service),
  );
  const layers: StoredLayer[] = [];
  for (const layer of read) layers.push(...(await placeLayer(layer, archives, service)));
  await archives.check();
  return { layers, archives: archives.bytes };
}

function readLayer(
  where: string,
  value: unknown,
  largest: number,
  archives: SeedArchives,
  service: Service,
): ReadLayer {
  const { home } = service;
  const layer = membersIn(where, value, LAYER);
  const name = textIn(`${where}.LayerName`, layer['LayerName'], 'a layer name of letters, digits, - and _', isName);
  const account = textIn(`${where}.account`, layer['account'] ?? home.account, 'twelve digits', isAccount);
  const regions = regionsOf(`${where}.regions`, layer['regions'] ?? [home.region]);
  textIn(`${where}.source`, layer['source'] ?? '');
  const versions = readVersions(where, name, layer, { largest, archives, service });
  const last = versions.at(-1)?.version.Version ?? 0;
  const nextVersion = numberIn(`${where}.nextVersion`, layer['nextVersion'] ?? last + 1, last, largest + 1);
  return { where, account, name, regions, versions, nextVersion };
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
