import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Seed } from '@org/layers-fake';
import { UsageError } from './settings.ts';

const bundled = (name: string): URL => new URL(`../seeds/${name}`, import.meta.url);

/**
 * The layers a newcomer finds: public layers of well-known publishers in their accounts and regions,
 * and sample layers of the caller's own account in each of those regions.
 */
export async function defaultSeeds(region: string): Promise<readonly Seed[]> {
  const [catalogue, account] = await Promise.all(
    ['catalogue.json', 'account.json'].map((name) => readJson(bundled(name))),
  );
  const regions = [...new Set([region, ...catalogue!.layers.flatMap((layer) => layer.regions ?? [])])];
  return [catalogue!, { layers: account!.layers.map((layer) => ({ ...layer, regions })) }];
}

/**
 * The seeds at a path: a JSON file, or a folder's JSON files and zip archives
 * (`name.zip` becomes the first version of the layer `name`).
 *
 * @throws UsageError when the path or a file cannot be read.
 */
export async function seedsAt(path: string): Promise<readonly Seed[]> {
  const files = (await isFolder(path)) ? (await readdir(path)).toSorted().map((name) => join(path, name)) : [path];
  const known = files.filter((file) => ['.json', '.zip'].includes(extname(file)));
  if (known.length === 0) throw new UsageError(`--seed ${path} holds no .json or .zip file.`);
  return await Promise.all(known.map(readSeed));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

async function readSeed(file: string): Promise<Seed> {
  if (extname(file) === '.json') return await readJson(file);
  const ZipFile = await readFile(file);
  return { layers: [{ LayerName: basename(file, '.zip'), versions: [{ Content: { ZipFile } }] }] };
}

async function readJson(file: string | URL): Promise<Seed> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Seed;
  } catch (cause) {
    throw unreadable(String(file), cause);
  }
}

const unreadable = (path: string, cause: unknown): UsageError =>
  new UsageError(`--seed ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
