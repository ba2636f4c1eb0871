/**
 * A group of AWS regions with one set of ARNs and host names.
 *
 * @public
 */
export interface Partition {
  /** The second field of its ARNs, e.g. `aws-cn`. */
  readonly id: string;
  /** How the names of its regions begin. */
  readonly prefix: string;
  /** Suffix of its host names. */
  readonly suffix: string;
  /** Suffix of its dual-stack host names. */
  readonly dualStackSuffix: string;
}

const COMMERCIAL: Partition = { id: 'aws', prefix: '', suffix: 'amazonaws.com', dualStackSuffix: 'api.aws' };

/**
 * Every partition, the commercial one last: a region that no other claims is its.
 * Source: the partition table that AWS's SDKs share (botocore 1.43, `partitions.json`).
 *
 * @public
 */
export const PARTITIONS: readonly Partition[] = [
  { id: 'aws-cn', prefix: 'cn-', suffix: 'amazonaws.com.cn', dualStackSuffix: 'api.amazonwebservices.com.cn' },
  { id: 'aws-eusc', prefix: 'eusc-', suffix: 'amazonaws.eu', dualStackSuffix: 'api.amazonwebservices.eu' },
  { id: 'aws-iso', prefix: 'us-iso-', suffix: 'c2s.ic.gov', dualStackSuffix: 'api.aws.ic.gov' },
  { id: 'aws-iso-b', prefix: 'us-isob-', suffix: 'sc2s.sgov.gov', dualStackSuffix: 'api.aws.scloud' },
  { id: 'aws-iso-e', prefix: 'eu-isoe-', suffix: 'cloud.adc-e.uk', dualStackSuffix: 'api.cloud-aws.adc-e.uk' },
  { id: 'aws-iso-f', prefix: 'us-isof-', suffix: 'csp.hci.ic.gov', dualStackSuffix: 'api.aws.hci.ic.gov' },
  { id: 'aws-us-gov', prefix: 'us-gov-', suffix: 'amazonaws.com', dualStackSuffix: 'api.aws' },
  COMMERCIAL,
];

/** The names of regions, in every partition, as the service's patterns have them (error text recorded 2026-01-12). */
export const REGION_PATTERN = String.raw`(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\d`;

const REGION = new RegExp(`^${REGION_PATTERN}$`);

/**
 * Whether a text has the form of a region's name, such as `us-east-1` or `us-gov-west-1`.
 *
 * @public
 */
export const isRegion = (text: string): boolean => REGION.test(text);

/**
 * The partition that a region belongs to.
 *
 * @public
 */
export const partitionOf = (region: string): Partition =>
  PARTITIONS.find(({ prefix }) => region.startsWith(prefix)) ?? COMMERCIAL;
