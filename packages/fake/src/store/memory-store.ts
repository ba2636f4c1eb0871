import { ArchiveShelf } from './archive-shelf.ts';
import type { Contents, LayerStore } from './layer-store.ts';
import type { LayerId, Scope } from './layer-version.ts';
import { ScopeShelf } from './scope-shelf.ts';

/**
 * A store that lives as long as the process.
 *
 * @public
 */
export function memoryStore(): LayerStore {
  const scopes = new Map<string, ScopeShelf>();
  const archives = new ArchiveShelf();

  const find = ({ account, region }: Scope): ScopeShelf | undefined => scopes.get(`${account}/${region}`);

  function open({ account, region }: Scope): ScopeShelf {
    const scope = find({ account, region }) ?? new ScopeShelf();
    scopes.set(`${account}/${region}`, scope);
    return scope;
  }

  function remove(layer: LayerId, number: number): void {
    const version = find(layer)?.remove(layer.name, number);
    if (version !== undefined) archives.release(version.CodeSha256);
  }

  function put({ layers, archives: bytes }: Contents): void {
    for (const stored of layers) {
      // First held, then let go of: what both have is not dropped.
      for (const { CodeSha256 } of stored.versions) archives.hold(CodeSha256, bytes.get(CodeSha256)!);
      const scope = open(stored.layer);
      for (const { Version } of scope.versionsOf(stored.layer.name)) remove(stored.layer, Version);
      scope.put(stored);
    }
  }

  return {
    listLayers: async (scope, window) => find(scope)?.list(window) ?? [],
    listVersions: async (layer, window) => find(layer)?.versions.list(layer.name, window) ?? [],
    version: async (layer, number) => find(layer)?.find(layer.name, number),
    setPolicy: async (layer, number, policy, seen) => find(layer)?.setPolicy(layer.name, number, policy, seen) ?? false,
    publish: async (layer, draft, archive) => {
      const version = open(layer).publish(layer, draft);
      archives.hold(version.CodeSha256, archive);
      return version;
    },
    remove: async (layer, number) => remove(layer, number),
    archive: async (codeSha256) => {
      const bytes = archives.get(codeSha256) as Uint8Array<ArrayBuffer> | undefined;
      return bytes && { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
    },
    contents: async () => ({ layers: [...scopes.values()].flatMap((scope) => scope.stored), archives: archives.held }),
    put: async (contents) => put(contents),
    replace: async (contents) => {
      scopes.clear();
      archives.clear();
      put(contents);
    },
  };
}
