import fs, { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { createFake } from '@org/layers-fake';
import { LATEST_EDITION } from '@org/layers-model';
import { defaultSeeds, seedsAt } from './seeds.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-seeds-'));
  return async () => await rm(folder, { recursive: true });
});

const write = async (name: string, text: string): Promise<void> => await writeFile(join(folder, name), text);
const SEED = { layers: [{ LayerName: 'a', versions: [{}] }] };

test('a byte order mark, which some editors put first, is no part of a seed', async () => {
  await write('a.json', `\uFEFF${JSON.stringify(SEED)}`);
  expect(await seedsAt(join(folder, 'a.json'))).toEqual([{ name: join(folder, 'a.json'), seed: SEED }]);
});

test('folders inside a folder are skipped, whatever their name', async () => {
  await write('a.json', JSON.stringify(SEED));
  for (const name of ['b.json', 'c.zip', 'd']) await mkdir(join(folder, name));
  await write(join('d', 'e.json'), 'not looked at');
  expect(await seedsAt(folder)).toEqual([{ name: join(folder, 'a.json'), seed: SEED }]);
});

test('a folder of folders alone holds no seed', async () => {
  await mkdir(join(folder, 'b.json'));
  await expect(seedsAt(folder)).rejects.toThrow(`--seed ${folder} holds no .json or .zip file.`);
});

test('the files of a folder are taken by name, in whatever order the machine lists them', async () => {
  for (const name of ['10.json', '9.json', 'B.json', 'a.json']) await write(name, JSON.stringify(SEED));
  await write('a.zip', 'bytes');
  const entries = await fs.readdir(folder, { withFileTypes: true });
  const listed = vi.spyOn(fs, 'readdir') as unknown as { mockResolvedValue: (value: typeof entries) => void };
  syncBuiltinESMExports();
  try {
    for (const order of [entries, entries.toReversed()]) {
      listed.mockResolvedValue(order);
      const names = (await seedsAt(folder)).map(({ name }) => basename(name));
      expect(names).toEqual(['10.json', '9.json', 'B.json', 'a.json', 'a.zip']);
    }
  } finally {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  }
});

test('a sample layer is in every region, and behind where its seed says so', async () => {
  const fake = createFake();
  for (const { seed } of await defaultSeeds('us-east-1', LATEST_EDITION)) await fake.seed(seed);
  const { layers } = await fake.snapshot();
  const newest = (region: string): number | undefined =>
    layers
      .find((layer) => layer.LayerName === 'shared-utils' && layer.regions?.includes(region) === true)
      ?.versions.at(-1)?.Version;
  expect(['us-east-1', 'eu-west-1', 'eu-central-1'].map(newest)).toEqual([4, 4, 3]);
});
