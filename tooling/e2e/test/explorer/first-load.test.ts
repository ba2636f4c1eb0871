import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Route } from 'playwright';
import { expect, test } from 'vitest';
import { BUILT } from '../../src/explorer/built.ts';
import { useExplorer } from '../../src/explorer/use-explorer.ts';

/** Bytes of scripts and styles, compressed: what a reader on a slow line waits for before the first list. */
const LARGEST_FIRST_LOAD = 170_000;

const explorer = useExplorer();

test('what is loaded until a list is shown is small', async () => {
  const { page } = explorer();
  const loaded: string[] = [];
  const held: Route[] = [];
  let isAnswered = false;
  page.on('response', (response) => {
    isAnswered ||= response.url().endsWith('/2018-10-31/layers');
  });
  // Whatever is asked for once the layers are known is held back: the list is shown without it.
  await page.route('/assets/**', async (route) => {
    if (isAnswered) held.push(route);
    else {
      loaded.push(new URL(route.request().url()).pathname);
      await route.continue();
    }
  });
  await page.goto('/');
  await page.getByRole('row', { name: 'layer-01' }).waitFor();
  for (const route of held) await route.continue();

  const weights = loaded.map((path) => {
    const bytes = readFileSync(join(BUILT, path));
    return { path, weight: gzipSync(bytes, { level: 9 }).length };
  });
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const heaviestFirst = weights.toSorted((one, other) => other.weight - one.weight);
  expect(loaded.map((path) => path.replace(/.*\/(\w+)-.*/, '$1'))).toEqual(expect.arrayContaining(['index', 'sdk']));
  expect(total, heaviestFirst.map(({ path, weight }) => `${weight} ${path}`).join('\n')).toBeLessThanOrEqual(
    LARGEST_FIRST_LOAD,
  );
});
