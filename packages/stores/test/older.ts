import { expect } from 'vitest';
import type { DurableStore } from '../src/durable-store.ts';
import { archiveOf, contentsOf, draftOf } from './draft.ts';
import { type Draft, filterKey, filtersOf, type LayerId } from '@org/layers-fake/store';

/** A statement as a schema of old takes it, and its values. */
export type OldStatement = readonly [text: string, values: readonly (string | number | Uint8Array)[]];

/** What the first version of the schema holds of one version, its first, with an archive of one piece. */
export function firstVersion({ account, region, name }: LayerId, draft: Draft, archive: Uint8Array): OldStatement[] {
  const scope = `${account}/${region}`;
  const { CodeSha256: hash, CodeSize: size } = draft;
  return [
    ['INSERT INTO layers (scope, name, next_version) VALUES ($1, $2, 2)', [scope, name]],
    [
      'INSERT INTO versions (scope, name, version, document, code_sha256) VALUES ($1, $2, 1, $3, $4)',
      [scope, name, JSON.stringify(draft), hash],
    ],
    ['INSERT INTO archives (code_sha256, size, chunks, holders) VALUES ($1, $2, 1, 1)', [hash, size]],
    ['INSERT INTO chunks (code_sha256, number, bytes) VALUES ($1, 0, $2)', [hash, archive]],
    ...filtersOf(draft).map((filter): OldStatement => [
      'INSERT INTO matches (scope, filter_key, name, version) VALUES ($1, $2, $3, 1)',
      [scope, filterKey(filter), name],
    ]),
  ];
}

/** Expects that a store has the version, called `first`, that an older schema held, and goes on from there. */
export async function goesOnFromFirst(store: DurableStore, layer: LayerId): Promise<void> {
  const first = draftOf('first');
  expect(await store.begin(contentsOf([layer], 5))).toBe(false);
  expect((await store.version(layer, 1))?.version).toMatchObject({ ...first, Version: 1 });
  expect(await store.publish(layer, first, archiveOf('first'))).toMatchObject({ Version: 2 });
  const { size, read } = (await store.archive(first.CodeSha256))!;
  expect(await new Response(read(0, size)).bytes()).toEqual(archiveOf('first'));
}
