import {
  type Draft,
  filterKey,
  type LayerId,
  type LayerStore,
  type LayerVersion,
  type Scope,
} from '@org/layers-fake/store';
import { holdArchive, readArchive, releaseArchives } from './archives.ts';
import { putContents, readContents, removeAll } from './contents.ts';
import { ask, type Database, type Work } from './query.ts';
import {
  archiveOf,
  type DocumentRow,
  filtersIn,
  policyIn,
  rowReader,
  scopeKey,
  versionItem,
  type VersionRow,
} from './rows.ts';
import type { Statements } from './statements.ts';

/** Greater than any version number, and than any number that JavaScript can write exactly: a text. */
const BEYOND = '9223372036854775807';

/** Layers in a database. No version has a number that loses digits: such a one is not even looked for. */
export function sqlStore(database: Database, statements: Statements): LayerStore {
  const versionIn = rowReader();
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
        const number = yield* addNext(statements, layer, draft);
        return { ...draft, layer: { account, region, name }, Version: number };
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
        const key = keyOf(layer, number);
        const [removed] = yield* ask<DocumentRow>(statements.removeVersion, ...key);
        if (removed === undefined) return;
        yield* ask(statements.removeMatches, ...key, JSON.stringify(filtersIn(removed)));
        yield* releaseArchives(statements, [archiveOf(removed)]);
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

/** Keeps a version under the next number of its layer, and says which that is. */
function* addNext(statements: Statements, layer: LayerId, draft: Draft): Work<number> {
  const item = versionItem(layer, draft);
  const [row] = yield* ask<{ number: number }>(statements.publish ?? statements.takeNumber, JSON.stringify([item]));
  if (statements.publish === undefined) {
    const items = JSON.stringify([{ ...item, version: row!.number }]);
    yield* ask(statements.addVersions, items);
    yield* ask(statements.addMatches, items);
  }
  return row!.number;
}

const keyOf = (layer: LayerId, number: number): [scope: string, name: string, version: number] => [
  scopeKey(layer),
  layer.name,
  number,
];
