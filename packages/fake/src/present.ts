import type { LayersListItem, LayerVersionOutput, LayerVersionsListItem } from '@org/layers-model';
import type { Context, Service } from './context.ts';
import { type Json, jsonOf, objectOf } from './json.ts';
import { type LinkTo, linksOf } from './link.ts';
import { arnOf } from './locate.ts';
import { remembering } from './remembering.ts';
import type { Rules } from './rules.ts';
import type { LayerVersion } from './store/layer-version.ts';

/** A version as answers show it: each part is written once, when it is first asked for, since a version never changes. */
export class Presented {
  readonly #version: LayerVersion;
  readonly #rules: Rules;
  readonly #uuid: Service['uuid'];
  #inVersions: Json<LayerVersionsListItem> | undefined;
  #inLayers: Json<LayersListItem> | undefined;
  #linkTo: LinkTo | undefined;
  #aroundLink: readonly [before: string, behind: string] | undefined;

  constructor(version: LayerVersion, { rules, uuid }: Pick<Service, 'rules' | 'uuid'>) {
    this.#version = version;
    this.#rules = rules;
    this.#uuid = uuid;
  }

  /** As the list of its layer's versions shows it. */
  get inVersions(): Json<LayerVersionsListItem> {
    return (this.#inVersions ??= jsonOf(listItem(this.#version, this.#rules)));
  }

  /** As the list of layers shows it. */
  get inLayers(): Json<LayersListItem> {
    const { layer } = this.#version;
    return (this.#inLayers ??= objectOf<LayersListItem>({
      LayerName: jsonOf(layer.name),
      LayerArn: jsonOf(arnOf(layer)),
      LatestMatchingVersion: this.inVersions,
    }));
  }

  /** As publish and get show it: its link is of the moment and of the place where it is asked for. */
  output(context: Pick<Context, 'url' | 'now'>): Json<LayerVersionOutput> {
    this.#linkTo ??= linksOf(this.#version, this.#uuid);
    this.#aroundLink ??= aroundLink(this.#version, this.#rules);
    const [before, behind] = this.#aroundLink;
    return `${before}${jsonOf(this.#linkTo(context))}${behind}` as Json<LayerVersionOutput>;
  }
}

/** Versions that a fake remembers as it wrote them, twice: some kilobytes each. */
const REMEMBERED = 4096;

/** Shows the versions of one fake. */
export const presenterOf = (service: Pick<Service, 'rules' | 'uuid'>): Service['present'] =>
  remembering(REMEMBERED, (version) => new Presented(version, service));

/** A version as the lists show it: AWS's order of members, unset ones as `null` (recorded 2024-09-04). */
const listItem = (version: LayerVersion, { hasArchitectures }: Rules): LayerVersionsListItem => ({
  CompatibleRuntimes: version.CompatibleRuntimes ?? null,
  LicenseInfo: version.LicenseInfo ?? null,
  Description: version.Description ?? null,
  LayerVersionArn: arnOf(version.layer, version.Version),
  Version: version.Version,
  CreatedDate: version.CreatedDate,
  ...(hasArchitectures && { CompatibleArchitectures: version.CompatibleArchitectures ?? null }),
});

/**
 * A version as publish and get show it, its link apart: an unset description is `""` here (recorded 2026-01-12).
 * The order of the members and the nulls are unknown (docs/discoveries.md).
 */
const withoutLink = (version: LayerVersion, { hasArchitectures }: Rules): LayerVersionOutput => ({
  Content: {
    Location: '',
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
  ...(hasArchitectures && { CompatibleArchitectures: version.CompatibleArchitectures ?? null }),
  CompatibleRuntimes: version.CompatibleRuntimes ?? null,
  LicenseInfo: version.LicenseInfo ?? null,
});

/** What stands before the link of an output, and what stands behind it. */
function aroundLink(version: LayerVersion, rules: Rules): readonly [string, string] {
  const written = jsonOf(withoutLink(version, rules));
  // The first empty text is the link: it comes first.
  const at = written.indexOf('""');
  return [written.slice(0, at), written.slice(at + 2)];
}
