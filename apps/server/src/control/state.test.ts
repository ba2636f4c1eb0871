import { createFake } from '@org/layers-fake';
import { expect, test } from 'vitest';
import { control } from '../control.ts';
import { Meter } from '../metrics/meter.ts';

test('a reset is seen as a whole: until it is made, everything is there', async () => {
  const fake = createFake();
  await fake.seed({ layers: [{ LayerName: 'a', versions: [{}] }] });
  const initial = await fake.snapshot();
  const restored = Promise.withResolvers<void>();
  const slow = { ...fake, restore: async () => await restored.promise };
  const controlled = { fake: slow, initial, host: '127.0.0.1', meter: new Meter(), isClosing: () => false, about: {} };
  const reset = control(controlled, new Request('http://127.0.0.1/_fake/reset', { method: 'POST' }));
  const list = await fake.fetch(new Request('http://127.0.0.1/2018-10-31/layers'));
  expect(await list.json()).toMatchObject({ Layers: [{ LayerName: 'a' }] });
  restored.resolve();
  expect((await reset).status).toBe(204);
});
