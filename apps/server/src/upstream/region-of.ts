import { isRegion } from '@org/layers-model';

/** The region that the caller's own signature names, whatever its key is; clients in pages sign with made-up ones. */
export function regionOf({ headers }: Request): string | undefined {
  const region = /Credential=[^/,\s]+\/\d{8}\/([\w-]+)\//.exec(headers.get('authorization') ?? '')?.[1];
  return region !== undefined && isRegion(region) ? region : undefined;
}
