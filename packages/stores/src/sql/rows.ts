import { filterKey, filtersOf, type LayerId, type LayerVersion, type Policy, type Scope } from '@org/layers-fake/store';

/** A version as it is kept: all that was said of it is one JSON text. */
export interface VersionRow {
  readonly name: string;
  readonly version: number;
  readonly document: string;
}

/** A version that is kept with its scope, as it was before it was removed. */
export interface RemovedRow extends VersionRow {
  readonly scope: string;
}

/** A scope as one column. Neither accounts nor regions hold a slash. */
export const scopeKey = ({ account, region }: Scope): string => `${account}/${region}`;

/** The scope in a column. */
export function scopeIn(key: string): Scope {
  const [account = '', region = ''] = key.split('/');
  return { account, region };
}

/** The version in a row of a scope. */
export function versionIn(scope: Scope, { name, version, document }: VersionRow): LayerVersion {
  const draft = JSON.parse(document) as Omit<LayerVersion, 'layer' | 'Version'>;
  return { ...draft, layer: { account: scope.account, region: scope.region, name }, Version: version };
}

/** The policy in a column. */
export const policyIn = (column: string | null): Policy | undefined =>
  column === null ? undefined : (JSON.parse(column) as Policy);

/** A version, and its policy where it has one, as statements take it. */
export function versionItem({ layer, Version, ...draft }: LayerVersion, policy?: Policy): object {
  return {
    scope: scopeKey(layer),
    name: layer.name,
    version: Version,
    document: JSON.stringify(draft),
    sha256: draft.CodeSha256,
    filters: filterKeysOf(draft),
    ...(policy !== undefined && { policy: JSON.stringify(policy), revision: policy.RevisionId }),
  };
}

/** A removed version, as the statement takes it that removes what it was found by. */
export const removedItem = ({ scope, name, version, document }: RemovedRow): object => ({
  scope,
  name,
  version,
  filters: filterKeysOf(JSON.parse(document) as LayerVersion),
});

/** The archive that a removed version held. */
export const archiveOf = ({ document }: RemovedRow): string => (JSON.parse(document) as LayerVersion).CodeSha256;

/** A layer, as statements take it. */
export const layerItem = (layer: LayerId): { readonly scope: string; readonly name: string } => ({
  scope: scopeKey(layer),
  name: layer.name,
});

/** A version may name a runtime twice. */
const filterKeysOf = (declaration: Parameters<typeof filtersOf>[0]): readonly string[] => [
  ...new Set(filtersOf(declaration).map(filterKey)),
];
