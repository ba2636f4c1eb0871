import { isRegion, PARTITIONS } from '@org/layers-model';

/** How the names of AWS's hosts end, those of both stacks too. */
const SUFFIXES = PARTITIONS.flatMap(({ suffix, dualStackSuffix }) => [suffix, dualStackSuffix])
  .map((suffix) => suffix.replaceAll('.', String.raw`\.`))
  .join('|');

/** `lambda.<region>`, `lambda-fips.<region>`, and what stands in a VPC for them: `vpce-….lambda.<region>.vpce`. */
const AWS_HOST = new RegExp(
  String.raw`^(?:lambda(?:-fips)?\.([\w-]+)|[\w-]+\.lambda(?:-fips)?\.([\w-]+)\.vpce)\.(?:${SUFFIXES})\.?$`,
);

/**
 * The region of AWS whose Lambda a URL leads to; `undefined` where it leads to something else.
 *
 * @throws TypeError for a text that is no URL.
 * @public
 */
export function awsRegionOf(url: string): string | undefined {
  const [, plain, inVpc] = AWS_HOST.exec(new URL(url).hostname) ?? [];
  const region = plain ?? inVpc;
  return region !== undefined && isRegion(region) ? region : undefined;
}
