import type { LayerVersionOutput, LayerVersionsListItem } from '@org/layers-model';
import type { Context } from './context.ts';
import { linkTo } from './link.ts';
import { arnOf } from './locate.ts';
import type { Rules } from './rules.ts';
import type { LayerVersion } from './store/layer-version.ts';

/** A version as the lists show it: AWS's order of members, unset ones as `null` (recorded 2024-09-04). */
export const listItem = (version: LayerVersion, { hasArchitectures }: Rules): LayerVersionsListItem => ({
  CompatibleRuntimes: version.CompatibleRuntimes ?? null,
  LicenseInfo: version.LicenseInfo ?? null,
  Description: version.Description ?? null,
  LayerVersionArn: arnOf(version.layer, version.Version),
  Version: version.Version,
  CreatedDate: version.CreatedDate,
  ...(hasArchitectures && { CompatibleArchitectures: version.CompatibleArchitectures ?? null }),
});

/**
 * A version as publish and get show it: an unset description is `""` here (recorded 2026-01-12).
 * The order of the members and the nulls are unknown (docs/discoveries.md).
 */
export const output = (version: LayerVersion, context: Context): LayerVersionOutput => ({
  Content: {
    Location: linkTo(version, context),
    CodeSha256: version.CodeSha256,
    CodeSize: version.CodeSize,
    SigningProfileVersionArn: null,
    SigningJobArn: null,
    ...(version.ResolvedS3Object !== undefined && { ResolvedS3Object: version.ResolvedS3Object }),
  },
  LayerArn: arnOf(version.layer),
  LayerVersionArn: arnOf(version.layer, version.Version),
  Description: version.Description ?? '',
  CreatedDate: version.CreatedDate,
  Version: version.Version,
  ...(context.rules.hasArchitectures && { CompatibleArchitectures: version.CompatibleArchitectures ?? null }),
  CompatibleRuntimes: version.CompatibleRuntimes ?? null,
  LicenseInfo: version.LicenseInfo ?? null,
});
