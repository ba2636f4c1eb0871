import { isRegion } from '@org/layers-model';
import { awsDate } from '../aws-date.ts';
import type { Service } from '../context.ts';
import type { StoredLayer } from '../store/layer-store.ts';
import type { LayerVersion } from '../store/layer-version.ts';
import { LARGEST_VERSION, readVersion } from './read-version.ts';
import { SeedArchives } from './seed-archives.ts';
import { type Seed, SeedError } from './seed.ts';
import { listIn, membersIn, numberIn, printed, textIn } from './shape.ts';

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
export async function readSeed(seed: Seed, service: Service): Promise<ReadSeed> {
  const members = membersIn('seed', seed, ['layers', 'archives']);
  const archives = new SeedArchives(members['archives']);
  const layers: StoredLayer[] = [];
  for (const [index, layer] of listIn('layers', members['layers']).entries())
    layers.push(...(await readLayer(`layers[${index}]`, layer, archives, service)));
  return { layers, archives: archives.bytes };
}

async function readLayer(
  where: string,
  value: unknown,
  archives: SeedArchives,
  { home, sets, now }: Service,
): Promise<readonly StoredLayer[]> {
  const layer = membersIn(where, value, LAYER);
  const name = textIn(`${where}.LayerName`, layer['LayerName'], 'a layer name of letters, digits, - and _', isName);
  const account = textIn(`${where}.account`, layer['account'] ?? home.account, 'twelve digits', isAccount);
  const regions = regionsOf(`${where}.regions`, layer['regions'] ?? [home.region]);
  const { public: isPublic = false, source = '' } = layer;
  textIn(`${where}.source`, source);
  if (typeof isPublic !== 'boolean')
    throw new SeedError(`${where}.public`, `expected true or false, got ${printed(isPublic)}`);
  const statements = isPublic ? [{ Sid: 'public', Principal: '*' }] : [];
  const created = awsDate(now());

  const versions: Omit<LayerVersion, 'layer'>[] = [];
  let previous = 0;
  for (const [index, version] of listIn(`${where}.versions`, layer['versions']).entries()) {
    const surroundings = { LayerName: name, statements, previous, created, archives, sets };
    const read = await readVersion(`${where}.versions[${index}]`, version, surroundings);
    versions.push(read);
    previous = read.Version;
  }
  const nextVersion = layer['nextVersion'] ?? previous + 1;
  return regions.map((region) => {
    const id = { account, region, name };
    return {
      layer: id,
      nextVersion: numberIn(`${where}.nextVersion`, nextVersion, previous, LARGEST_VERSION + 1),
      versions: versions.map((version) => ({ ...version, layer: id })),
    };
  });
}

const isName = (text: string): boolean => /^[a-zA-Z0-9-_]{1,140}$/.test(text);

const isAccount = (text: string): boolean => /^\d{12}$/.test(text);

function regionsOf(where: string, value: unknown): readonly string[] {
  const regions = listIn(where, value).map((region, index) =>
    textIn(`${where}[${index}]`, region, 'a region such as us-east-1', isRegion),
  );
  if (regions.length === 0) throw new SeedError(where, 'expected at least one region, got []');
  return regions;
}
