import { ArchiveShelf } from './archive-shelf.ts';
import { LayerShelf } from './layer-shelf.ts';
import type { Contents, LayerStore, StoredLayer } from './layer-store.ts';
import type { LayerId, LayerVersion, Scope } from './layer-version.ts';
import { NewestIndex } from './newest-index.ts';

/** What one account holds in one region. */
class ScopeShelf {
  readonly layers = new Map<string, LayerShelf>();
  readonly newest = new NewestIndex();

  /** A layer, made on first use. */
  open(layer: LayerId): LayerShelf {
    const shelf = this.layers.get(layer.name) ?? new LayerShelf(layer);
    this.layers.set(layer.name, shelf);
    return shelf;
  }

  /** Its layers whole. */
  get stored(): readonly StoredLayer[] {
    return [...this.layers.values()].map(({ stored }) => stored);
  }

  /** Takes out one version and returns it. */
  remove(name: string, number: number): LayerVersion | undefined {
    const layer = this.layers.get(name);
    const version = layer?.get(number);
    if (layer === undefined || version === undefined) return undefined;
    layer.remove(number);
    this.newest.remove(version, (filter) => layer.list({ filter, limit: 1 })[0]);
    return version;
  }
}

/** A store that lives as long as the process. */
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
      const { layer, versions } = stored;
      for (const { CodeSha256 } of versions) archives.hold(CodeSha256, bytes.get(CodeSha256)!);
      const scope = open(layer);
      for (const { Version } of scope.open(layer).stored.versions) remove(layer, Version);
      scope.open(layer).put(stored);
      for (const version of versions) scope.newest.add(version);
    }
  }

  return {
    listLayers: async (scope, window) => find(scope)?.newest.list(window) ?? [],
    listVersions: async (layer, window) => find(layer)?.layers.get(layer.name)?.list(window) ?? [],
    version: async (layer, number) => find(layer)?.layers.get(layer.name)?.find(number),
    setPolicy: async (layer, number, policy, seen) =>
      find(layer)?.layers.get(layer.name)?.setPolicy(number, policy, seen) ?? false,
    publish: async (layer, draft, archive) => {
      const scope = open(layer);
      const version = scope.open(layer).publish(draft);
      scope.newest.add(version);
      archives.hold(version.CodeSha256, archive);
      return version;
    },
    remove: async (layer, number) => remove(layer, number),
    archive: async (codeSha256) => archives.get(codeSha256),
    contents: async () => ({ layers: [...scopes.values()].flatMap((scope) => scope.stored), archives: archives.held }),
    put: async (contents) => put(contents),
    replace: async (contents) => {
      scopes.clear();
      archives.clear();
      put(contents);
    },
  };
}
