import catalogue from '@org/layers-fake/seeds/catalogue.json' with { type: 'json' };
import { formatLayerArn } from '@org/layers-model';
import fc from 'fast-check';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { EXAMPLE } from './example.ts';
import { knownOf, unwatch, watch, watchedLayers } from './watched.ts';

const store = new Map<string, string>();

beforeEach(() => {
  store.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
});

const arn = (name: string): string => `arn:aws:lambda:us-east-1:111122223333:layer:${name}`;

test('layers are watched in the order in which they were added, each once, with the version that was seen', () => {
  watch({ LayerName: arn('b'), version: 1 });
  watch({ LayerName: arn('a'), version: 0 });
  watch({ LayerName: arn('b'), version: 2 });
  expect(watchedLayers()).toEqual([
    { LayerName: arn('b'), version: 2 },
    { LayerName: arn('a'), version: 0 },
  ]);
  expect([knownOf(arn('b')), knownOf(arn('c'))]).toEqual([2, 0]);
  unwatch(arn('b'));
  expect(watchedLayers()).toEqual([{ LayerName: arn('a'), version: 0 }]);
});

test('whatever lies in the store, what is read can be watched, and what is watched is kept', () => {
  const good = fc.record({ LayerName: fc.constantFrom('a', 'b').map(arn), version: fc.nat() });
  const garbage = fc.oneof(
    fc.jsonValue(),
    fc.record({ LayerName: fc.oneof(fc.string(), fc.constant(arn('c'))), version: fc.oneof(fc.double(), fc.string()) }),
  );
  const kept = fc.oneof(
    fc.string(),
    fc.json(),
    fc.array(fc.oneof(good, garbage)).map((all) => JSON.stringify(all)),
  );
  fc.assert(
    fc.property(kept, (text) => {
      store.set('layers.watched', text);
      for (const { LayerName, version } of watchedLayers()) {
        expect(LayerName).toMatch(/^arn:aws:lambda:/);
        expect(Number.isSafeInteger(version) && version >= 0).toBe(true);
      }
      watch({ LayerName: arn('new'), version: 3 });
      expect(knownOf(arn('new'))).toBe(3);
    }),
    { seed: 1 },
  );
});

test('garbage is passed over, and what stands beside it is not', () => {
  const layer = { LayerName: arn('a'), version: 1 };
  for (const text of ['{', 'null', '7', '{"length":1}']) {
    store.set('layers.watched', text);
    expect(watchedLayers()).toEqual([]);
  }
  const wrong = [
    null,
    7,
    'a',
    [],
    { LayerName: 'a', version: 1 },
    { ...layer, version: -1 },
    { ...layer, version: '1' },
  ];
  store.set('layers.watched', JSON.stringify([...wrong, layer]));
  expect(watchedLayers()).toEqual([layer]);
});

test('a version that was seen is not forgotten where an older one, or none, is watched again', () => {
  watch({ LayerName: arn('a'), version: 3 });
  watch({ LayerName: arn('a'), version: 0 });
  expect(watchedLayers()).toEqual([{ LayerName: arn('a'), version: 3 }]);
});

test('a browser that lets pages keep nothing watches nothing, and nothing breaks', () => {
  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  watch({ LayerName: arn('a'), version: 3 });
  expect(watchedLayers()).toEqual([]);
});

test('the example can be had of the fakes, too', () => {
  const held = catalogue.layers.flatMap(({ LayerName: name, account, regions, versions }) =>
    regions.flatMap((region) =>
      versions.map(({ Version }) => `${formatLayerArn({ partition: 'aws', region, account, name })}:${Version}`),
    ),
  );
  expect(held).toContain(`${EXAMPLE.LayerName}:${EXAMPLE.version}`);
});
