import { filterKey, type LayerId, type LayerStore, type LayerVersion, type Scope } from '@org/layers-fake/store';
import { holdArchive, readArchive, releaseArchives } from './archives.ts';
import { putContents, readContents, removeAll } from './contents.ts';
import { ask, type Database, type Work } from './query.ts';
import {
  archiveOf,
  policyIn,
  type RemovedRow,
  removedItem,
  scopeKey,
  versionIn,
  versionItem,
  type VersionRow,
} from './rows.ts';
import type { Statements } from './statements.ts';

/** Greater than any version number, and than any number that JavaScript can write exactly: a text. */
const BEYOND = '9223372036854775807';

/** Layers in a database. No version has a number that loses digits: such a one is not even looked for. */
export function sqlStore(database: Database, statements: Statements): LayerStore {
  const list = async (scope: Scope, work: () => Work<readonly VersionRow[]>): Promise<readonly LayerVersion[]> =>
    (await database.read(work)).map((row) => versionIn(scope, row));

  return {
    // A recursive query begins with one row, whatever the limit.
    listLayers: async (scope, { filter, after = '', limit }) =>
      limit === 0
        ? []
        : await list(scope, () => ask(statements.listLayers, scopeKey(scope), filterKey(filter), after, limit)),
    listVersions: async (layer, { filter, after = BEYOND, limit }) =>
      await list(layer, () =>
        ask(statements.listVersions, scopeKey(layer), filterKey(filter), layer.name, after, limit),
      ),
    version: async (layer, number) => {
      if (!Number.isSafeInteger(number)) return undefined;
      const [row] = await database.read(() =>
        ask<VersionRow & { readonly policy: string | null }>(statements.version, ...keyOf(layer, number)),
      );
      return row && { version: versionIn(layer, row), policy: policyIn(row.policy) };
    },
    publish: async (layer, draft, archive) => {
      const { account, region, name } = layer;
      return await database.write(function* () {
        // Archives before layers: so nobody waits for whom waits for him.
        yield* holdArchive(statements, draft.CodeSha256, 1, archive);
        const [row] = yield* ask<{ number: number }>(statements.takeNumber, scopeKey(layer), name);
        const version: LayerVersion = { ...draft, layer: { account, region, name }, Version: row!.number };
        const items = JSON.stringify([versionItem(version)]);
        yield* ask(statements.addVersions, items);
        yield* ask(statements.addMatches, items);
        return version;
      });
    },
    setPolicy: async (layer, number, policy, seen) => {
      if (!Number.isSafeInteger(number)) return false;
      const changed = await database.write(() =>
        ask(statements.setPolicy, ...keyOf(layer, number), JSON.stringify(policy), policy.RevisionId, seen ?? null),
      );
      return changed.length > 0;
    },
    remove: async (layer, number) => {
      if (!Number.isSafeInteger(number)) return;
      await database.write(function* () {
        const removed = yield* ask<RemovedRow>(statements.removeVersion, ...keyOf(layer, number));
        if (removed.length === 0) return;
        yield* ask(statements.removeMatches, JSON.stringify(removed.map(removedItem)));
        yield* releaseArchives(statements, removed.map(archiveOf));
      });
    },
    archive: async (codeSha256) => {
      const [row] = await database.read(() => ask<{ size: number }>(statements.archive, codeSha256));
      return row && readArchive(database, statements, codeSha256, row.size);
    },
    contents: async () => await database.readAtOnce(() => readContents(statements)),
    put: async (contents) => await database.writeAtOnce(() => putContents(statements, contents)),
    replace: async (contents) =>
      await database.writeAtOnce(function* () {
        yield* removeAll(statements);
        yield* putContents(statements, contents);
      }),
  };
}

const keyOf = (layer: LayerId, number: number): [scope: string, name: string, version: number] => [
  scopeKey(layer),
  layer.name,
  number,
];
