import type { Contents, LayerVersion, Policy, StoredLayer } from '@org/layers-fake/store';
import { allArchives, holdArchive, releaseArchives } from './archives.ts';
import { ask, askOfMany, type Work } from './query.ts';
import {
  archiveOf,
  type DocumentRow,
  filtersIn,
  layerItem,
  policyIn,
  scopeIn,
  versionIn,
  versionItem,
  type VersionRow,
} from './rows.ts';
import type { Statements } from './statements.ts';

/** Adds layers, each in the place of one of the same name; no numbering falls back. */
export function* putContents(statements: Statements, { layers: given, archives }: Contents): Work<void> {
  const layers = lastOfEach(given);
  const versions = layers.flatMap((layer) => layer.versions);
  // Held before others are let go of: what both have is not written again.
  const held = Map.groupBy(versions, ({ CodeSha256 }) => CodeSha256);
  for (const codeSha256 of [...held.keys()].toSorted())
    yield* holdArchive(statements, codeSha256, held.get(codeSha256)!.length, archives.get(codeSha256)!);
  const numbered = layers.map(({ layer, nextVersion }) => ({ ...layerItem(layer), next: nextVersion }));
  const released: string[] = [];
  for (const known of yield* askOfMany<LayerKey>(statements.known, numbered))
    for (const codeSha256 of yield* removeVersionsOf(statements, known)) released.push(codeSha256);
  yield* releaseArchives(statements, released);
  yield* askOfMany(statements.raiseNumbers, numbered);
  const items = layers.flatMap((stored) =>
    stored.versions.map(({ layer, Version, ...draft }) => ({
      ...versionItem(layer, draft, stored.policies.get(Version)),
      version: Version,
    })),
  );
  yield* askOfMany(statements.addVersions, items);
  yield* askOfMany(statements.addMatches, items);
}

/** Of layers of the same name the last one stands for all, with the highest number of them. */
function lastOfEach(layers: readonly StoredLayer[]): readonly StoredLayer[] {
  const last = new Map<string, StoredLayer>();
  for (const stored of layers) {
    const key = keyOf(layerItem(stored.layer));
    const nextVersion = Math.max(stored.nextVersion, last.get(key)?.nextVersion ?? 1);
    last.set(key, { ...stored, nextVersion });
  }
  return [...last.values()];
}

/**
 * Removes all versions of a layer: of one at a time, since then they are found by an index, however many others there are.
 *
 * @returns the archives that they held.
 */
function* removeVersionsOf(statements: Statements, { scope, name }: LayerKey): Work<readonly string[]> {
  const removed = yield* ask<DocumentRow>(statements.removeVersionsOf, scope, name);
  const filters = new Set(removed.flatMap(filtersIn));
  yield* ask(statements.removeMatchesOf, scope, name, JSON.stringify([...filters]));
  return removed.map(archiveOf);
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

/** A layer by its columns. */
interface LayerKey {
  readonly scope: string;
  readonly name: string;
}

const keyOf = ({ scope, name }: LayerKey): string => `${scope}/${name}`;

interface LayerRow extends LayerKey {
  readonly next_version: number;
}

/** Everything there is. */
export function* readContents(statements: Statements): Work<Contents> {
  const layers = new Map<string, StoredLayer & { versions: LayerVersion[]; policies: Map<number, Policy> }>();
  for (const row of yield* ask<LayerRow>(statements.allLayers)) {
    const layer = { ...scopeIn(row.scope), name: row.name };
    layers.set(keyOf(row), { layer, nextVersion: row.next_version, versions: [], policies: new Map() });
  }
  for (const row of yield* ask<VersionRow & LayerKey & { readonly policy: string | null }>(statements.allVersions)) {
    const { versions, policies } = layers.get(keyOf(row))!;
    versions.push(versionIn(scopeIn(row.scope), row));
    const policy = policyIn(row.policy);
    if (policy !== undefined) policies.set(row.version, policy);
  }
  return { layers: [...layers.values()], archives: yield* allArchives(statements) };
}
