import type { Given } from '@org/layers-contracts';
import { isRegion, parseLayerArn } from '@org/layers-model';
import { checked } from '../checked.ts';
import { UsageError } from '../usage-error.ts';
import type { Flags } from './flags.ts';

/** Who calls, where, and what they may do: the same for a target and what it is compared with. */
export interface Access {
  /** Where AWS is called; needed there alone. */
  readonly region: string | undefined;
  /** Whether it was typed, and not found in the environment. */
  readonly isRegionTyped: boolean;
  readonly secondRegion: string | undefined;
  readonly profile: string | undefined;
  readonly secondProfile: string | undefined;
  /** What somebody has prepared. */
  readonly given: Given;
  /** Whether layers may be published where that is not a matter of course. */
  readonly write: boolean;
  readonly prefix: string | undefined;
}

/**
 * Reads the flags that say who calls, and where.
 *
 * @throws UsageError for values that make no sense.
 */
export function readAccess(flags: Flags, env: NodeJS.ProcessEnv): Access {
  const { region, secondRegion, profile, secondProfile, write = false, prefix } = flags;
  const access: Access = {
    region: region === undefined ? regionOf(env) : readRegion('--region', region),
    isRegionTyped: region !== undefined,
    secondRegion: secondRegion === undefined ? undefined : readRegion('--second-region', secondRegion),
    profile: profile === undefined ? undefined : readName('--profile', profile),
    secondProfile: secondProfile === undefined ? undefined : readName('--second-profile', secondProfile),
    given: readGiven(flags),
    write,
    prefix: prefix === undefined ? undefined : readPrefix(prefix, flags.sweep === true),
  };
  refuseTwice('--second-region', access.secondRegion, '--region', access.region, 'region');
  refuseTwice('--second-profile', access.secondProfile, '--profile', access.profile, 'account');
  return access;
}

function regionOf(env: NodeJS.ProcessEnv): string | undefined {
  const name = (['AWS_REGION', 'AWS_DEFAULT_REGION'] as const).find((one) => (env[one] ?? '') !== '');
  return name === undefined ? undefined : readRegion(name, env[name] ?? '');
}

const readRegion = (name: string, text: string): string =>
  checked(name, text, isRegion, 'a region such as eu-central-1');

const readName = (name: string, text: string): string =>
  checked(name, text, (typed) => typed.trim() !== '', "a profile of AWS's shared files");

/** A layer's name has at most 140 characters; some laws use long ones behind the prefix (model: `LayerName`). */
const readPrefix = (text: string, isOfSweep: boolean): string => {
  // A sweep may be of one run, whose name stands behind the prefix.
  const most = isOfSweep ? 40 + 'r0123456789-'.length : 40;
  const holds = (typed: string): boolean => /^[\w-]{3,}$/.test(typed) && typed.length <= most;
  return checked('--prefix', text, holds, `3 to ${most} letters, digits, - and _`);
};

const readGiven = ({ object, organization, public: versions }: Flags): Given => ({
  ...(object !== undefined && { object: readObject(object) }),
  ...(organization !== undefined && { organization: readOrganization(organization) }),
  ...(versions !== undefined && { publicVersions: versions.map(readVersion) }),
});

function readObject(text: string): NonNullable<Given['object']> {
  const form = /^s3:\/\/([^/]+)\/(.+)$/;
  const [, bucket = '', key = ''] =
    form.exec(checked('--object', text, (typed) => form.test(typed), 's3://BUCKET/KEY')) ?? [];
  return { bucket, key };
}

const readOrganization = (text: string): string =>
  checked('--organization', text, (typed) => /^o-[a-z0-9]{10,32}$/.test(typed), 'an id such as o-t194hfs8cz');

const readVersion = (text: string): string =>
  checked(
    '--public',
    text,
    (typed) => parseLayerArn(typed)?.version !== undefined,
    "a layer version's ARN such as arn:aws:lambda:eu-central-1:111122223333:layer:fonts:3",
  );

function refuseTwice(
  name: string,
  second: string | undefined,
  firstName: string,
  first: string | undefined,
  what: string,
): void {
  if (second !== undefined && second === first)
    throw new UsageError(`${name} must be another ${what} than ${firstName}, and both are '${second}'.`);
}
