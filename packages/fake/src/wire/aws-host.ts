import { isRegion, PARTITIONS } from '@org/layers-model';

/** The region in `lambda[-fips].<region>.<suffix>`, plain or dual-stack, in any partition; `undefined` for other hosts. */
export function regionOfHost(host: string): string | undefined {
  const [service, region = '', ...suffix] = host.split('.');
  const isLambda = service === 'lambda' || service === 'lambda-fips';
  return isLambda && isRegion(region) && isAwsSuffix(suffix.join('.')) ? region : undefined;
}

const isAwsSuffix = (text: string): boolean =>
  PARTITIONS.some(({ suffix, dualStackSuffix }) => text === suffix || text === dualStackSuffix);
