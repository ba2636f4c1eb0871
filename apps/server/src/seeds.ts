import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Seed, SeedVersion } from '@org/layers-fake';
import { acceptedRuntimes, type Edition, LATEST_EDITION } from '@org/layers-model';
import { UsageError } from './settings/usage-error.ts';

/** A seed, and what to call it when it is not right. */
export interface NamedSeed {
  readonly name: string;
  readonly seed: Seed;
}

/**
 * The layers a newcomer finds: public layers of well-known publishers in their accounts and regions,
 * and sample layers of the caller's own account in each of those regions.
 */
export async function defaultSeeds(region: string, edition: Edition): Promise<readonly NamedSeed[]> {
  const files = await Promise.all([
    import('@org/layers-fake/seeds/catalogue.json', { with: { type: 'json' } }),
    import('@org/layers-fake/seeds/account.json', { with: { type: 'json' } }),
  ]);
  const [catalogue, account] = files.map((file) => ofEdition(file.default as Seed, edition)) as [Seed, Seed];
  const regions = [...new Set([region, ...catalogue.layers.flatMap((layer) => layer.regions ?? [])])];
  return [
    { name: 'catalogue.json', seed: catalogue },
    { name: 'account.json', seed: { layers: account.layers.map((layer) => ({ regions, ...layer })) } },
  ];
}

/** What of a seed there could be on the day of an edition: runtimes that were not known are left out. */
function ofEdition({ layers }: Seed, edition: Edition): Seed {
  if (edition === LATEST_EDITION) return { layers };
  const known: ReadonlySet<string> = new Set(acceptedRuntimes(edition));
  const declared = ({ CompatibleRuntimes, ...version }: SeedVersion): SeedVersion =>
    CompatibleRuntimes === undefined
      ? version
      : { ...version, CompatibleRuntimes: CompatibleRuntimes.filter((runtime) => known.has(runtime)) };
  return { layers: layers.map((layer) => ({ ...layer, versions: layer.versions.map(declared) })) };
}

/**
 * The seeds at a path: a JSON file, or a folder's JSON files and zip archives
 * (`name.zip` becomes the first version of the layer `name`).
 *
 * @throws UsageError when the path or a file cannot be read.
 */
export async function seedsAt(path: string): Promise<readonly NamedSeed[]> {
  try {
    const files = await filesAt(path);
    const known = files.filter((file) => ['.json', '.zip'].includes(extname(file)));
    if (known.length === 0) throw new UsageError(`--seed ${path} holds no .json or .zip file.`);
    return await Promise.all(known.map(async (file) => ({ name: file, seed: await readSeed(file) })));
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    throw new UsageError(`--seed ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

async function filesAt(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  return names.toSorted().map((name) => join(path, name));
}

async function readSeed(file: string): Promise<Seed> {
  if (extname(file) === '.json') return await readJson(file);
  const ZipFile = await readFile(file);
  return { layers: [{ LayerName: basename(file, '.zip'), versions: [{ Content: { ZipFile } }] }] };
}

async function readJson(file: string): Promise<Seed> {
  // Some editors put a byte order mark first.
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text) as Seed;
  } catch (cause) {
    throw new UsageError(`The seed ${file} is not JSON: ${cause instanceof Error ? cause.message : ''}.`);
  }
}
