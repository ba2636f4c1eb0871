import { LambdaClient } from '@aws-sdk/client-lambda';
import { isLoopback, isRegion } from '@org/layers-model';
import { awsRegionOf } from '../aws-host.ts';
import type { Capabilities, Given, Keys, Target } from '../target.ts';

/**
 * Which AWS, or which emulator, and who calls.
 *
 * @public
 */
export interface AwsTargetOptions {
  /** The region, e.g. `eu-central-1`; that of the endpoint where it is one of AWS. */
  readonly region: string;
  /** A second region, for the contracts that need one; on a loopback endpoint there always is one. */
  readonly secondRegion?: string;
  /** Where an emulator listens, or an endpoint of AWS's (FIPS, dual-stack, of a VPC); AWS's usual one when absent. */
  readonly endpoint?: string;
  /** Keys; those of the SDK's own credential chain when absent, or made up where the endpoint is a loopback one. */
  readonly credentials?: Keys;
  /** A profile of the shared configuration files, instead of keys. */
  readonly profile?: string;
  /** Keys of a second account; on a loopback endpoint an access key of twelve digits is made up. */
  readonly secondCredentials?: Keys;
  /** A profile for the second account, instead of keys. */
  readonly secondProfile?: string;
  /** Whether layers may be published and deleted; on a loopback endpoint they may when absent. */
  readonly write?: boolean;
  /** What stands before every name, `layers-contracts-` when absent. */
  readonly prefix?: string;
  /** What was prepared there. */
  readonly given?: Given;
  /** Its name in reports; `aws` or the endpoint's host when absent. */
  readonly name?: string;
  /** What it can do, where that is not what its address makes one think. */
  readonly capabilities?: Partial<Capabilities>;
}

/** The longest that any answer is waited for, in milliseconds. */
const PATIENCE = 60_000;

/**
 * AWS, or any implementation at a URL, through the SDK's client with its own signatures.
 *
 * @throws TypeError for options that make no sense.
 * @public
 */
export function awsTarget(options: AwsTargetOptions): Target {
  ensureSense(options);
  const { region, secondRegion, endpoint, prefix = 'layers-contracts-', given = {} } = options;
  const local = endpoint !== undefined && isLoopback(new URL(endpoint).hostname);
  const isAws = endpoint === undefined || awsRegionOf(endpoint) !== undefined;
  const other = secondCaller(options, local);
  const elsewhere = secondRegion ?? (local ? (region === 'eu-central-1' ? 'us-east-1' : 'eu-central-1') : undefined);
  return {
    name: options.name ?? (endpoint === undefined ? 'aws' : new URL(endpoint).host),
    capabilities: {
      reset: false,
      exclusive: local,
      writes: (options.write ?? local) ? (local ? 'cheap' : 'dear') : 'none',
      accounts: other === undefined ? 1 : 2,
      wire: true,
      clock: false,
      signatures: isAws,
      large: local,
      ...options.capabilities,
    },
    authority: isAws,
    inProcess: false,
    regions: elsewhere === undefined ? [region] : [region, elsewhere],
    ...(endpoint !== undefined && { endpoint }),
    prefix,
    callers: { owner: firstCaller(options, local), ...(other !== undefined && { other }) },
    given,
    fetch: async (request) =>
      await fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE)]) }),
    pause: local ? 20 : 500,
  };
}

/** A layer's name has 1 to 140 such characters (model: `LayerName`); a run's own, and the case's, stand behind this. */
const PREFIX = /^[\w-]{1,100}$/;

function ensureSense({ region, secondRegion, endpoint, prefix }: AwsTargetOptions): void {
  ensure('region', region, isRegion, 'a region such as eu-central-1');
  ensure('secondRegion', secondRegion, isRegion, 'a region such as us-east-1');
  ensure('secondRegion', secondRegion, (second) => second !== region, 'another region than region');
  ensure('endpoint', endpoint, isWebUrl, 'a URL such as http://127.0.0.1:4566');
  const regionOfHost = endpoint === undefined ? undefined : awsRegionOf(endpoint);
  if (regionOfHost !== undefined) {
    ensure('region', region, (text) => text === regionOfHost, `${regionOfHost}, where ${endpoint} is`);
    ensure('endpoint', endpoint, (url) => url.startsWith('https:'), 'an https URL: tokens would travel in clear');
    ensure('secondRegion', secondRegion, () => false, `absent, since ${endpoint} is of one region`);
  }
  ensure('prefix', prefix, (text) => PREFIX.test(text), '1 to 100 letters, digits, - and _');
}

/** @throws TypeError for an option that is given and not what is wanted, in one sentence. */
function ensure(name: string, value: string | undefined, holds: (value: string) => boolean, wanted: string): void {
  if (value !== undefined && !holds(value)) throw new TypeError(`${name} must be ${wanted}, got '${value}'.`);
}

const isWebUrl = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '');

const firstCaller = ({ credentials, profile, region }: AwsTargetOptions, local: boolean): (() => Promise<Keys>) => {
  if (credentials !== undefined) return async () => credentials;
  if (profile === undefined && local) return async () => ({ accessKeyId: '100000000001', secretAccessKey: 'test' });
  return fromChain(region, profile);
};

const secondCaller = (
  { secondCredentials, secondProfile, region }: AwsTargetOptions,
  local: boolean,
): (() => Promise<Keys>) | undefined => {
  if (secondCredentials !== undefined) return async () => secondCredentials;
  if (secondProfile !== undefined) return fromChain(region, secondProfile);
  return local ? async () => ({ accessKeyId: '100000000002', secretAccessKey: 'test' }) : undefined;
};

/** The SDK's own chain: environment, profiles, SSO, roles; it renews what expires. */
function fromChain(region: string, profile: string | undefined): () => Promise<Keys> {
  const client = new LambdaClient({ region, ...(profile !== undefined && { profile }) });
  return async () => await client.config.credentials();
}
