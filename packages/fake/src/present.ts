import type {
  GetLayerVersionPolicyResponse,
  LayersListItem,
  LayerVersionOutput,
  LayerVersionsListItem,
  ListLayersResponse,
  ListLayerVersionsResponse,
} from '@org/layers-model';
import type { Context, Service } from './context.ts';
import { type Encoded, encoded, type Json, jsonOf, listOf, objectOf } from './json.ts';
import { type LinkTo, linksOf } from './link.ts';
import { arnOf } from './locate.ts';
import { writtenPolicies } from './written-policies.ts';
import { type WritePage, writtenPages } from './written-pages.ts';
import type { Policy } from './policy.ts';
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
  #output: { readonly link: string; readonly bytes: Encoded<LayerVersionOutput> } | undefined;

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
  output(context: Pick<Context, 'target' | 'now'>): Encoded<LayerVersionOutput> {
    this.#linkTo ??= linksOf(this.#version, this.#uuid);
    const link = this.#linkTo(context);
    if (this.#output?.link === link) return this.#output.bytes;
    this.#aroundLink ??= aroundLink(this.#version, this.#rules);
    const [before, behind] = this.#aroundLink;
    const bytes = encoded(`${before}${jsonOf(link)}${behind}` as Json<LayerVersionOutput>);
    this.#output = { link, bytes };
    return bytes;
  }
}

/** Versions that a fake remembers as it wrote them, twice: some kilobytes each. */
const REMEMBERED = 1024;

/** Shows what a fake holds. */
export interface Presenter {
  /** One version. */
  readonly version: (version: LayerVersion) => Presented;
  /** A page of layers. */
  readonly layers: WritePage<ListLayersResponse>;
  /** A page of a layer's versions. */
  readonly versions: WritePage<ListLayerVersionsResponse>;
  /** The policy of the version with an ARN. */
  readonly policy: (policy: Policy, arn: string) => Encoded<GetLayerVersionPolicyResponse>;
}

/** Makes what shows the versions of one fake. */
export function presenterOf(service: Pick<Service, 'rules' | 'uuid'>): Presenter {
  const version = remembering(REMEMBERED, (shown: LayerVersion) => new Presented(shown, service));
  return {
    version,
    layers: writtenPages(({ rows, nextMarker }) =>
      objectOf<ListLayersResponse>({
        Layers: listOf(rows.map((row) => version(row).inLayers)),
        NextMarker: jsonOf(nextMarker()),
      }),
    ),
    versions: writtenPages(({ rows, nextMarker }) =>
      objectOf<ListLayerVersionsResponse>({
        LayerVersions: listOf(rows.map((row) => version(row).inVersions)),
        NextMarker: jsonOf(nextMarker()),
      }),
    ),
    policy: writtenPolicies(),
  };
}

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
