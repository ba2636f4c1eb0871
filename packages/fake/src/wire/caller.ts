import { isRegion } from '@org/layers-model';
import type { Scope } from '../store/layer-version.ts';
import { regionOfHost } from './aws-host.ts';

/**
 * Who calls, and which region: the region from the signature's credential scope, else from the host, else
 * the fake's own; the account from an access key that is itself twelve digits (a convention of other emulators),
 * else the fake's own. Signatures are not checked.
 */
export function callerOf(request: Request, url: URL, home: Scope): Scope {
  const [accessKey = '', , region = ''] = credentialOf(request, url).split('/');
  return {
    account: /^\d{12}$/.test(accessKey) ? accessKey : home.account,
    region: isRegion(region) ? region : (regionOfHost(url.hostname) ?? home.region),
  };
}

/** `AKIA…/20261121/eu-central-1/lambda/aws4_request`, from the header or from a presigned URL. */
function credentialOf(request: Request, url: URL): string {
  const header = request.headers.get('authorization') ?? '';
  return (
    /^AWS4-HMAC-SHA256\s.*?Credential=([^,\s]+)/.exec(header)?.[1] ?? url.searchParams.get('X-Amz-Credential') ?? ''
  );
}
