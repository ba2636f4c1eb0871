import { REGION_PATTERN } from './partitions.ts';

/**
 * The parts of a layer's ARN, or of a layer version's ARN where `version` is present.
 *
 * @public
 */
export interface LayerArn {
  /** Partition, e.g. `aws`, `aws-cn`; empty where the ARN leaves it out. */
  readonly partition: string;
  /** Region, e.g. `eu-central-1`. */
  readonly region: string;
  /** The owner's account: twelve digits. */
  readonly account: string;
  /** Name of the layer. */
  readonly name: string;
  /** Number of the version; absent in the ARN of a layer. */
  readonly version?: number;
}

// The service's own pattern, which lets the partition be empty, with its parts named and the version optional.
const ARN = new RegExp(
  String.raw`^arn:(?<partition>(?:aws[a-zA-Z-]*)?):lambda:(?<region>${REGION_PATTERN}):(?<account>\d{12})` +
    String.raw`:layer:(?<name>[a-zA-Z0-9-_]+)(?::(?<version>\d+))?$`,
);

/**
 * Reads the ARN of a layer or of a layer version, in any partition.
 * Numbers beyond 2^53 lose digits, as they do in JSON.
 *
 * @returns its parts, or `undefined` when the text is not such an ARN.
 * @public
 */
export function parseLayerArn(text: string): LayerArn | undefined {
  const parts = ARN.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const { partition, region, account, name, version } = parts as Record<string, string>;
  const layer = { partition: partition!, region: region!, account: account!, name: name! };
  return version === undefined ? layer : { ...layer, version: Number(version) };
}

/**
 * Writes the ARN of a layer, or of a layer version when `version` is given.
 * The parts are not checked. What `parseLayerArn` read comes out as it was, but for leading zeros of a version
 * and digits beyond 2^53.
 *
 * @public
 */
export function formatLayerArn({ partition, region, account, name, version }: LayerArn): string {
  const layer = `arn:${partition}:lambda:${region}:${account}:layer:${name}`;
  return version === undefined ? layer : `${layer}:${version}`;
}
