import {
  type Draft,
  filterKey,
  filtersOf,
  type LayerId,
  type LayerVersion,
  type Policy,
  remembering,
  type Scope,
} from '@org/layers-fake/store';

/** What was said of a version, as one JSON text. */
export interface DocumentRow {
  readonly document: string;
}

/** A version as it is kept. */
export interface VersionRow extends DocumentRow {
  readonly name: string;
  readonly version: number;
}

/** A scope as one column. Neither accounts nor regions hold a slash. */
export const scopeKey = ({ account, region }: Scope): string => `${account}/${region}`;

/** The scope in a column. */
export function scopeIn(key: string): Scope {
  const [account = '', region = ''] = key.split('/');
  return { account, region };
}

/** The version in a row of a scope. */
export function versionIn({ account, region }: Scope, { name, version, document }: VersionRow): LayerVersion {
  return { ...(JSON.parse(document) as Draft), layer: { account, region, name }, Version: version };
}

/** Versions that are remembered, twice: some kilobyte each. */
const REMEMBERED = 4096;

/**
 * What reads versions in rows, and gives those it read lately as the same objects again: the fake remembers how it wrote
 * them. They never change, and what is equal in all is the same.
 */
export function rowReader(): typeof versionIn {
  // What the key stands for: it need not be read from it.
  let asked: Parameters<typeof versionIn> | undefined;
  const read = remembering(REMEMBERED, (_key: string) => versionIn(...asked!));
  return (scope, row) => {
    asked = [scope, row];
    return read([scopeKey(scope), row.name, row.version, row.document].join('\n'));
  };
}

/** The policy in a column. */
export const policyIn = (column: string | null): Policy | undefined =>
  column === null ? undefined : (JSON.parse(column) as Policy);

/** A version as statements take it, but for its number and, where it has none, its policy. */
interface Item {
  readonly scope: string;
  readonly name: string;
  readonly document: string;
  readonly sha256: string;
  readonly filters: readonly string[];
  readonly policy?: string;
  readonly revision?: string;
}

/** A version, but for its number, and its policy where it has one, as statements take it. */
export function versionItem(layer: LayerId, draft: Draft, policy?: Policy): Item {
  return {
    ...layerItem(layer),
    document: JSON.stringify(draft),
    sha256: draft.CodeSha256,
    filters: filterKeysOf(draft),
    ...(policy !== undefined && { policy: JSON.stringify(policy), revision: policy.RevisionId }),
  };
}

/** What a version is found by. */
export const filtersIn = ({ document }: DocumentRow): readonly string[] =>
  filterKeysOf(JSON.parse(document) as LayerVersion);

/** The archive that a version holds. */
export const archiveOf = ({ document }: DocumentRow): string => (JSON.parse(document) as LayerVersion).CodeSha256;

/** A layer, as statements take it. */
export const layerItem = (layer: LayerId): { readonly scope: string; readonly name: string } => ({
  scope: scopeKey(layer),
  name: layer.name,
});

/** A version may name a runtime twice. */
const filterKeysOf = (declaration: Parameters<typeof filtersOf>[0]): readonly string[] => [
  ...new Set(filtersOf(declaration).map(filterKey)),
];
