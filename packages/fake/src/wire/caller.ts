import { isRegion } from '@org/layers-model';
import type { Service } from '../context.ts';
import type { Scope } from '../store/layer-version.ts';
import type { Credential } from './credential.ts';

/**
 * Who calls, and which region: the region from the signature's credential scope, else from the host, else
 * the fake's own; the account from the access key, else the fake's own.
 */
export function callerOf(
  credential: Credential | undefined,
  hostRegion: string | undefined,
  { home, accountOf }: Pick<Service, 'home' | 'accountOf'>,
): Scope {
  const { accessKeyId, region = '' } = credential ?? {};
  return {
    account: (accessKeyId === undefined ? undefined : accountOf(accessKeyId)) ?? home.account,
    region: isRegion(region) ? region : (hostRegion ?? home.region),
  };
}
