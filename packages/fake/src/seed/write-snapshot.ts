import { platform } from '#platform';
import type { Policy } from '../policy.ts';
import type { Contents } from '../store/layer-store.ts';
import type { LayerVersion } from '../store/layer-version.ts';
import type { Seed, SeedVersion } from './seed.ts';

/**
 * Everything a fake holds, as JSON: a seed that says all there is to say, so that `restore` brings back
 * the same answers.
 *
 * @public
 */
export type Snapshot = Required<Seed>;

/** Writes what a store holds. */
export function writeSnapshot({ layers, archives }: Contents): Snapshot {
  return {
    layers: layers.map(({ layer: { account, region, name }, nextVersion, versions, policies }) => ({
      LayerName: name,
      account,
      regions: [region],
      versions: versions.map((version) => writeVersion(version, policies.get(version.Version))),
      nextVersion,
    })),
    archives: Object.fromEntries(
      [...archives.keys()].toSorted().map((key) => [key, platform.textOf(archives.get(key)!, 'base64')]),
    ),
  };
}

/** In one order of members, so that equal states give equal texts. */
function writeVersion(version: LayerVersion, policy: Policy | undefined): SeedVersion {
  const { Version, Description, CreatedDate, CompatibleRuntimes, CompatibleArchitectures, LicenseInfo } = version;
  // Copies: what a caller does to a snapshot must not reach the store.
  return {
    Version,
    ...(Description !== undefined && { Description }),
    CreatedDate,
    ...(CompatibleRuntimes !== undefined && { CompatibleRuntimes: [...CompatibleRuntimes] }),
    ...(CompatibleArchitectures !== undefined && { CompatibleArchitectures: [...CompatibleArchitectures] }),
    ...(LicenseInfo !== undefined && { LicenseInfo }),
    Content: {
      CodeSha256: version.CodeSha256,
      ...(version.ResolvedS3Object !== undefined && { ResolvedS3Object: { ...version.ResolvedS3Object } }),
    },
    statements: policy === undefined ? [] : policy.statements.map((statement) => ({ ...statement })),
    ...(policy !== undefined && { RevisionId: policy.RevisionId }),
  };
}
