// Prints how many bytes of memory a version takes beside its archive, in a fake with the given number of layers of one
// version each, whose archives are `equal` or each its `own`. Run with --expose-gc.
import { createFake, type SeedLayer } from '@org/layers-fake';
import { layers } from '../layers.ts';

const [, , count, archives] = process.argv;

/** Gives each version an archive of its own. */
const apart = (layer: SeedLayer): SeedLayer => ({
  ...layer,
  versions: layer.versions.map((version) => ({
    ...version,
    Content: { Files: { 'python/shared.py': layer.LayerName } },
  })),
});

const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const fake = createFake();
await fake.seed({ layers: layers(10) });
const before = held();
await fake.seed({ layers: archives === 'own' ? layers(Number(count)).map(apart) : layers(Number(count)) });
const ask = async (path: string): Promise<{ readonly Content: { readonly CodeSize: number } }> =>
  (await (await fake.fetch(new Request(`http://localhost/2018-10-31/layers${path}`))).json()) as never;
// Lists are asked for, since their indexes take memory, too.
await ask('');
const { CodeSize } = (await ask('/layer-0000000/versions/1')).Content;
process.stdout.write(`${(held() - before) / Number(count) - (archives === 'own' ? CodeSize : 0)}\n`);
// And once more, so that nothing of it was collected.
await ask('');
