import type { Contents, LayerVersion, Policy, StoredLayer } from '@org/layers-fake/store';
import { allArchives, holdArchive, releaseArchives } from './archives.ts';
import { ask, askOfMany, type Work } from './query.ts';
import {
  archiveOf,
  layerItem,
  policyIn,
  type RemovedRow,
  removedItem,
  scopeIn,
  versionIn,
  versionItem,
} from './rows.ts';
import type { Statements } from './statements.ts';

/** Adds layers, each in the place of one of the same name; no numbering falls back. */
export function* putContents(statements: Statements, { layers, archives }: Contents): Work<void> {
  const versions = layers.flatMap((layer) => layer.versions);
  // Held before others are let go of: what both have is not written again.
  const held = Map.groupBy(versions, ({ CodeSha256 }) => CodeSha256);
  for (const codeSha256 of [...held.keys()].toSorted())
    yield* holdArchive(statements, codeSha256, held.get(codeSha256)!.length, archives.get(codeSha256)!);
  const numbered = layers.map(({ layer, nextVersion }) => ({ ...layerItem(layer), next: nextVersion }));
  yield* askOfMany(statements.raiseNumbers, numbered);
  const removed = yield* askOfMany<RemovedRow>(
    statements.removeVersionsOf,
    layers.map(({ layer }) => layerItem(layer)),
  );
  yield* askOfMany(statements.removeMatches, removed.map(removedItem));
  yield* releaseArchives(statements, removed.map(archiveOf));
  const items = layers.flatMap((stored) =>
    stored.versions.map(({ layer, Version, ...draft }) => ({
      ...versionItem(layer, draft, stored.policies.get(Version)),
      version: Version,
    })),
  );
  yield* askOfMany(statements.addVersions, items);
  yield* askOfMany(statements.addMatches, items);
}

/** Forgets all layers, their numbering, too. */
export function* removeAll(statements: Statements): Work<void> {
  yield* ask(statements.forgetLayers);
  yield* ask(statements.forgetMatches);
  const held = yield* ask<{ code_sha256: string }>(statements.forgetVersions);
  yield* releaseArchives(
    statements,
    held.map(({ code_sha256 }) => code_sha256),
  );
}

interface LayerRow {
  readonly scope: string;
  readonly name: string;
  readonly next_version: number;
}

/** Everything there is. */
export function* readContents(statements: Statements): Work<Contents> {
  const layers = new Map<string, StoredLayer & { versions: LayerVersion[]; policies: Map<number, Policy> }>();
  for (const { scope, name, next_version } of yield* ask<LayerRow>(statements.allLayers)) {
    const layer = { ...scopeIn(scope), name };
    layers.set(`${scope}/${name}`, { layer, nextVersion: next_version, versions: [], policies: new Map() });
  }
  for (const row of yield* ask<RemovedRow & { readonly policy: string | null }>(statements.allVersions)) {
    const { versions, policies } = layers.get(`${row.scope}/${row.name}`)!;
    versions.push(versionIn(scopeIn(row.scope), row));
    const policy = policyIn(row.policy);
    if (policy !== undefined) policies.set(row.version, policy);
  }
  return { layers: [...layers.values()], archives: yield* allArchives(statements) };
}
