import type { Edition } from './editions.ts';

/** How an ARN begins, up to its region, since an edition; oldest first. */
const HEADS: readonly (readonly [since: Edition, pattern: string])[] = [
  ['2018-12-15', String.raw`arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+`],
  ['2023-04-27', String.raw`arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso(b?)))?-[a-z]+-\d{1}`],
  ['2024-11-18', String.raw`arn:(aws[a-zA-Z-]*)?:lambda:[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}`],
  ['2025-11-06', String.raw`arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}`],
];

const AWS_LAYER = String.raw`arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+`;

const layerArn = (edition: Edition): string =>
  String.raw`${HEADS.findLast(([since]) => since <= edition)![1]}:\d{12}:layer:[a-zA-Z0-9-_]+`;

/**
 * The pattern of a layer's name or ARN (`LayerName`), as the service printed it in an edition.
 * Recorded 2025-04-16; for other editions composed of the parts that it shares with the pattern of version ARNs.
 *
 * @public
 */
export const layerNamePattern = (edition: Edition): string => `(${layerArn(edition)})|[a-zA-Z0-9-_]+`;

/**
 * The pattern of a layer version's ARN, as the service printed it in an edition
 * (recorded in five forms between 2022-11-22 and 2026-01-12; the newest is reported and in the service model).
 *
 * @public
 */
export function layerVersionArnPattern(edition: Edition): string {
  const versionArn = `${layerArn(edition)}:[0-9]+`;
  if (edition < '2024-11-18') return versionArn;
  const pattern = `(${versionArn})|(${AWS_LAYER})`;
  return edition < '2026-08-31' ? pattern : `(${pattern})`;
}
