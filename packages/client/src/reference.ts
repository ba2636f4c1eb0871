import { formatLayerArn, type LayerArn, parseLayerArn } from '@org/layers-model';

/**
 * A layer, or one version of it, as a person names it.
 *
 * @public
 */
export interface LayerReference {
  /** What the API takes as `LayerName`: a name for a layer of the caller's own, an ARN without version for any. */
  readonly LayerName: string;
  /** The version that was named, if one was. */
  readonly VersionNumber?: number;
  /** The parts of the ARN, where one was given: a layer's region and owner are then known. */
  readonly arn?: LayerArn;
}

/** Names and numbers as the service's own pattern of `LayerName` has them, with a version behind it. */
const NAME = /^(?<name>[a-zA-Z0-9-_]{1,140})(?::(?<version>[1-9]\d{0,15}))?$/;

/**
 * Reads `fonts`, `fonts:3`, the ARN of a layer or the ARN of a version.
 *
 * @returns `undefined` for a text that is none of them.
 * @public
 */
export function parseReference(text: string): LayerReference | undefined {
  const arn = parseLayerArn(text);
  if (arn !== undefined) {
    const { version, ...layer } = arn;
    return { LayerName: formatLayerArn(layer), ...(version !== undefined && { VersionNumber: version }), arn };
  }
  const { name, version } = NAME.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  return { LayerName: name, ...(version !== undefined && { VersionNumber: Number(version) }) };
}

/**
 * The same layer in another region: publishers give a layer one name everywhere. Versions are numbered in each region
 * by themselves, so none is named.
 *
 * @public
 */
export function inRegion({ LayerName, arn }: LayerReference, region: string): LayerReference {
  if (arn === undefined) return { LayerName };
  const { partition, account, name } = arn;
  const layer = { partition, region, account, name };
  return { LayerName: formatLayerArn(layer), arn: layer };
}
