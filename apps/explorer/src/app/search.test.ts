import { ARCHITECTURES, REGIONS, type Runtime, RUNTIMES } from '@org/layers-model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKENDS } from '../backend/backend.ts';
import { keptOf, parseSearch, readLayerSearch, readSearch, regionsOf, stringifySearch } from './search.ts';

const searches = fc.record(
  {
    backend: fc.constantFrom(...BACKENDS),
    regions: fc.uniqueArray(fc.constantFrom(...REGIONS.aws), { minLength: 1, maxLength: 4 }).map((all) => all.join()),
    runtime: fc.constantFrom(...(Object.keys(RUNTIMES) as Runtime[])),
    architecture: fc.constantFrom(...ARCHITECTURES),
    name: fc.string({ unit: 'grapheme', minLength: 1 }),
    sort: fc.constantFrom('name', '-name', 'created', '-created'),
    panel: fc.constant('faults' as const),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const layerSearches = fc.record(
  {
    compare: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }).map((versions) => versions.join()),
    from: fc.nat({ max: 999_999_999_999_999 }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

test('what was written into an address is read out of it', () => {
  fc.assert(
    fc.property(searches, layerSearches, (search, ofLayer) => {
      const read = parseSearch(stringifySearch({ ...search, ...ofLayer }));
      expect(readSearch(read)).toEqual(search);
      expect(readLayerSearch(read)).toEqual(ofLayer);
    }),
    { seed: 1 },
  );
});

test('whatever stands in an address, what is read makes sense', () => {
  const members = ['backend', 'regions', 'runtime', 'architecture', 'name', 'sort', 'panel', 'compare', 'from'];
  const given = fc.dictionary(fc.constantFrom(...members), fc.oneof(fc.string(), fc.jsonValue()), {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(given, (search) => {
      const read = readSearch(search);
      expect(readSearch(parseSearch(stringifySearch({ ...read })))).toEqual(read);
      const ofLayer = readLayerSearch(search);
      expect(readLayerSearch(parseSearch(stringifySearch({ ...ofLayer })))).toEqual(ofLayer);
    }),
    { seed: 2 },
  );
});

test.each([
  ['?regions=us-east-1,mars,us-east-1', { regions: 'us-east-1' }],
  ['?regions=mars&backend=nobody&runtime=cobol&architecture=z80&name=&sort=size&panel=all', {}],
  ['?runtime=toString', {}],
  ['?name=123&sort=-created', { name: '123', sort: '-created' }],
])('%s is read as far as it makes sense', (query, search) => {
  expect(readSearch(parseSearch(query))).toEqual(search);
});

test.each([
  ['?compare=1,2,3&from=-1', {}],
  ['?compare=a&from=1.5', {}],
  ['?compare=3&from=0', { compare: '3', from: 0 }],
])('%s is read as far as it is of a layer', (query, search) => {
  expect(readLayerSearch(parseSearch(query))).toEqual(search);
});

test('what cannot even be told as a text is left out', () => {
  expect(readLayerSearch({ from: { toString: null } })).toEqual({});
});

test('lists and ARNs stay readable in addresses; what is absent is not written', () => {
  expect(stringifySearch({ regions: 'a,b', before: 'arn:aws:x', name: undefined })).toBe(
    '?regions=a,b&before=arn:aws:x',
  );
  expect(stringifySearch({ name: undefined })).toBe('');
});

test('links keep who answers, where, and what stands beside, and no filter', () => {
  const kept = { backend: 'demo', regions: 'eu-west-1', panel: 'faults' } as const;
  expect(keptOf({ ...kept, runtime: 'python3.13', name: 'a', sort: 'name' })).toEqual(kept);
  expect(keptOf({})).toEqual({});
  expect(regionsOf({})).toEqual(['us-east-1']);
  expect(regionsOf({ regions: 'eu-west-1,us-east-2' })).toEqual(['eu-west-1', 'us-east-2']);
});
