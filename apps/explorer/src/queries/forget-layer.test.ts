import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { forgetLayer } from './forget-layer.ts';
import { type LayersPages, layersQuery } from './layers.ts';

const HERE = 'us-east-1';

/** Two full pages, and the last. */
const PAGES: LayersPages = {
  pages: [
    { layers: [{ LayerName: 'a' }, { LayerName: 'c' }], marker: 'c', readAt: 1 },
    { layers: [{ LayerName: 'e' }, { LayerName: 'g' }], marker: 'g', readAt: 2 },
    { layers: [{ LayerName: 'i' }], marker: undefined, readAt: 3 },
  ],
  pageParams: [undefined, 'c', 'g'],
};

/** How many pages are still known after a change of a layer here. */
async function left(LayerName: string, known: LayersPages = PAGES): Promise<Record<string, number | undefined>> {
  const queries = new QueryClient();
  const lists = {
    list: layersQuery('demo', HERE, {}),
    filtered: layersQuery('demo', HERE, { runtime: 'python3.13' }),
    elsewhere: layersQuery('demo', 'eu-west-1', {}),
    others: layersQuery('server', HERE, {}),
  };
  for (const { queryKey } of Object.values(lists)) queries.setQueryData(queryKey, known);
  await forgetLayer(queries, 'demo', { region: HERE, LayerName });
  return Object.fromEntries(
    Object.entries(lists).map(([name, { queryKey }]) => [name, queries.getQueryData(queryKey)?.pages.length]),
  );
}

test.each([
  ['a', undefined],
  ['b', undefined],
  ['d', 1],
  ['g', 1],
  ['h', 2],
  ['z', 2],
  ['arn:aws:lambda:us-east-1:123456789012:layer:d', 1],
])('after a change of %s, pages before it stay (%s), and so do lists of other regions', async (name, count) => {
  expect(await left(name)).toEqual({ list: count, filtered: count, elsewhere: 3, others: 3 });
});

test('a list that was not read as far as the layer stays', async () => {
  const known = { pages: PAGES.pages.slice(0, 2), pageParams: PAGES.pageParams.slice(0, 2) };
  expect(await left('z', known)).toMatchObject({ list: 2 });
});

test('versions and policies of the region are read again', async () => {
  const queries = new QueryClient();
  const keys = ['versions', 'version', 'policy'].map((what) => [what, 'demo', HERE, 'a', 1]);
  for (const queryKey of keys) queries.setQueryData(queryKey, {});
  await forgetLayer(queries, 'demo', { region: HERE, LayerName: 'a' });
  expect(keys.map((queryKey) => queries.getQueryState(queryKey)?.isInvalidated)).toEqual([true, true, true]);
});
