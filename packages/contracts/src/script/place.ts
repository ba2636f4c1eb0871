import { isLoopback } from '@org/layers-model';
import { awsRegionOf } from '../aws-host.ts';
import type { Exchange, Observation } from '../observation.ts';
import { quoted } from './word.ts';

/** Where a script sends its calls, and as whom. */
export interface Place {
  /** Empty for AWS itself. */
  readonly endpoint: string;
  readonly regions: readonly string[];
  readonly isLocal: boolean;
}

/** Where the server of the fake listens, unless it is told otherwise. */
const LOCAL = 'http://127.0.0.1:4566';

/** An account that targets in process have: requests to AWS's own address never left the process. */
const isMadeUp = ({ world: { accounts } }: Observation): boolean => /^10000000000\d$/.test(accounts.owner ?? '');

/** The place where an observation was made, unless another is asked for. */
export function placeOf(
  observation: Observation,
  options: { readonly endpoint?: string; readonly region?: string },
): Place {
  const url = firstExchange(observation)?.request.url ?? 'https://lambda.us-east-1.amazonaws.com';
  const isOfAws = awsRegionOf(url) !== undefined;
  const found = isOfAws ? (isMadeUp(observation) ? LOCAL : '') : new URL(url).origin;
  const endpoint = options.endpoint ?? found;
  const [first = 'us-east-1', ...others] = observation.world.regions;
  const regions = [options.region ?? first, ...others];
  return { endpoint, regions, isLocal: endpoint !== '' && isLoopback(new URL(endpoint).hostname) };
}

function firstExchange({ seen }: Observation): Exchange | undefined {
  const exchanges = seen.flatMap((one) => (one === null ? [] : 'pages' in one ? one.pages : one));
  return exchanges.find(({ operation }) => operation !== undefined) ?? exchanges[0];
}

/** The lines that say where and who, of which the rest may use some. */
export function placeLines(
  { endpoint, regions, isLocal }: Place,
  observation: Observation,
  rest: string,
): readonly string[] {
  const uses = (name: string): boolean => rest.includes(`\${${name}}`);
  const { accounts, given } = observation.world;
  const account = (as: 'owner' | 'other'): string =>
    endpoint === ''
      ? `$(${as === 'other' ? 'other ' : ''}aws sts get-caller-identity --query Account --output text)`
      : quoted(accounts[as] ?? '');
  return [
    `${variableLine('ENDPOINT', endpoint)}${endpoint === '' ? '  # AWS itself' : ''}`,
    ...regions.flatMap((region, at) =>
      at === 0 || uses(`REGION_${at + 1}`) ? `REGION${at === 0 ? '' : `_${at + 1}`}=${quoted(region)}` : [],
    ),
    'export AWS_REGION=$REGION AWS_DEFAULT_REGION=$REGION AWS_DEFAULT_OUTPUT=json AWS_PAGER=',
    ...(endpoint === '' ? [] : ['export AWS_MAX_ATTEMPTS=1']),
    ...(isLocal ? localKeys(accounts.owner) : []),
    'aws() { command aws ${ENDPOINT:+"--endpoint-url=$ENDPOINT"} "$@"; }',
    ...(/\bother /.test(rest) || uses('OTHER_ACCOUNT') ? [otherLine(isLocal, accounts.other)] : []),
    ...(uses('ACCOUNT') ? [`ACCOUNT=${account('owner')}`] : []),
    ...(uses('OTHER_ACCOUNT') ? [`OTHER_ACCOUNT=${account('other')}`] : []),
    ...(uses('BUCKET') ? [variableLine('BUCKET', given.object?.bucket)] : []),
    ...(uses('KEY') ? [variableLine('KEY', given.object?.key)] : []),
    ...(uses('ORGANIZATION') ? [variableLine('ORGANIZATION', given.organization)] : []),
  ];
}

/** Sets a variable, unless whoever runs the script has set it. */
const variableLine = (name: string, value = ''): string => `${name}=\${${name}-${value === '' ? '' : quoted(value)}}`;

/** An emulator on this machine tells accounts by their keys, and takes any. */
const localKeys = (owner = '100000000001'): readonly string[] => [
  'unset AWS_PROFILE AWS_SESSION_TOKEN',
  `export AWS_ACCESS_KEY_ID=${quoted(owner)} AWS_SECRET_ACCESS_KEY=test`,
];

const otherLine = (isLocal: boolean, other = '100000000002'): string =>
  isLocal
    ? `other() { AWS_ACCESS_KEY_ID=${quoted(other)} "$@"; }`
    : 'other() { (unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN; ' +
      'export AWS_PROFILE=${OTHER_PROFILE:?is to be a profile of a second account}; "$@"); }';
