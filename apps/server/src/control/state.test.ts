import { expect, test } from 'vitest';
import { controlledFake } from '../../test/controlled.ts';
import { control } from '../control.ts';

test('a reset is seen as a whole: nobody finds nothing while it is made', async () => {
  const controlled = await controlledFake();
  const { fake } = controlled;
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  const initial = await fake.snapshot();
  await fake.seed({ layers: [{ LayerName: 'b', versions: [{}] }] });
  const reset = control({ ...controlled, initial }, new Request('http://127.0.0.1/_fake/reset', { method: 'POST' }));
  const list = await fake.fetch(new Request('http://127.0.0.1/2018-10-31/layers'));
  const { Layers } = (await list.json()) as { readonly Layers: readonly { readonly LayerName: string }[] };
  const names = Layers.map(({ LayerName }) => LayerName);
  expect([['a'], ['a', 'b']]).toContainEqual(names);
  expect((await reset).status).toBe(204);
  expect(await fake.snapshot()).toEqual(initial);
});
