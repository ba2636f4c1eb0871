import { expect, test } from 'vitest';
import { createFake, type Fake, type Seed } from '../src/index.ts';
import { zipFileOf } from './archives.ts';
import { call } from './call.ts';

const LAYERS = '/2018-10-31/layers';

const seedOf = (versions: number, LayerName = 'a'): Seed => ({
  layers: [{ LayerName, versions: Array.from({ length: versions }, () => ({})) }],
});

const versionsOf = async (fake: Fake): Promise<number> =>
  (await call(fake, 'GET', `${LAYERS}/a/versions`)).body.LayerVersions.length;

test('of seeds that are given at once the last one stays, however much longer another takes', async () => {
  const fake = createFake();
  await Promise.all([fake.seed(seedOf(20)), fake.seed(seedOf(1))]);
  expect(await versionsOf(fake)).toBe(1);
  const snapshot = await fake.snapshot();
  await Promise.all([fake.seed(seedOf(9)), fake.restore(snapshot)]);
  expect(await fake.snapshot()).toEqual(snapshot);
});

test('a request finds what was seeded before it, and so does a snapshot', async () => {
  const fake = createFake();
  const seeding = fake.seed(seedOf(3));
  const [found, snapshot] = await Promise.all([versionsOf(fake), fake.snapshot()]);
  expect(found).toBe(3);
  expect(snapshot.layers).toHaveLength(1);
  await seeding;
});

test('a seed that is wrong keeps no request waiting', async () => {
  const fake = createFake();
  const seeding = fake.seed({ layers: [{ LayerName: 'no name', versions: [] }] });
  expect(await versionsOf(fake)).toBe(0);
  await expect(seeding).rejects.toThrow('LayerName');
});

test('a seed has the date at which it was given', async () => {
  const fake = createFake({ randomSeed: 1 });
  const seeding = fake.seed(seedOf(1));
  const lists = Array.from({ length: 5 }, async () => await call(fake, 'GET', `${LAYERS}/a/versions`));
  const [first] = await Promise.all(lists);
  await seeding;
  expect(first?.body.LayerVersions[0].CreatedDate).toBe('2026-01-01T00:00:00.000+0000');
});

test('of wrong archives the first one is told, be it made of texts or brought', async () => {
  const wrong = [{ Content: { Files: {} } }, { Content: { ZipFile: Buffer.from('no').toString('base64') } }];
  const seed = (versions: readonly object[]): Seed => ({ layers: [{ LayerName: 'a', versions }] });
  await expect(createFake().seed(seed(wrong))).rejects.toThrow('versions[0].Content');
  await expect(createFake().seed(seed([wrong[1]!, wrong[0]!]))).rejects.toThrow('versions[0].Content');
  await expect(createFake().seed(seed([{ Content: { ZipFile: zipFileOf('a') } }, ...wrong]))).rejects.toThrow(
    'versions[1].Content',
  );
});
