import type { Capabilities, Given, Keys, Target } from '../target.ts';

/**
 * How an implementation in process differs from the usual one.
 *
 * @public
 */
export interface FetchTargetOptions {
  /** Forgets everything. Without it every case has names of its own, and takes them away again. */
  readonly reset?: () => Promise<void>;
  /** Moves its clock forward by milliseconds. */
  readonly advance?: (milliseconds: number) => Promise<void> | void;
  /** Makes it throttle the next call. */
  readonly throttleNext?: () => Promise<void> | void;
  /** Keys of the account that owns what is published; its access key id is the account `100000000001` when absent. */
  readonly credentials?: Keys;
  /** Keys of a second account, `100000000002` when absent; `null` where there is no second one. */
  readonly secondCredentials?: Keys | null;
  /** Regions to use, `us-east-1` and `eu-central-1` when absent. */
  readonly regions?: readonly string[];
  /** What stands before every name, `contracts-` when absent. */
  readonly prefix?: string;
  /** Where requests seem to go; AWS's endpoint of each region when absent. */
  readonly endpoint?: string;
  /** What was prepared in it. */
  readonly given?: Given;
  /** What it cannot do, where that is less than a fake can. */
  readonly capabilities?: Partial<Capabilities>;
}

const OWNER: Keys = { accessKeyId: '100000000001', secretAccessKey: 'test' };
const OTHER: Keys = { accessKeyId: '100000000002', secretAccessKey: 'test' };

/**
 * An implementation that answers fetch's requests in this process, such as a fake. Bodies of a megabyte and more come
 * as a stream of the SDK's own bytes: to be read alone, and by a default reader.
 *
 * @param name - its name in reports.
 * @public
 */
export function fetchTarget(
  name: string,
  fetch: (request: Request) => Promise<Response>,
  options: FetchTargetOptions = {},
): Target {
  const { reset, advance, throttleNext, credentials = OWNER, secondCredentials = OTHER } = options;
  const {
    regions = ['us-east-1', 'eu-central-1'],
    prefix = 'contracts-',
    endpoint,
    given = {},
    capabilities,
  } = options;
  return {
    name,
    capabilities: {
      reset: reset !== undefined,
      exclusive: true,
      writes: 'cheap',
      accounts: secondCredentials === null ? 1 : 2,
      wire: true,
      clock: advance !== undefined,
      signatures: false,
      large: true,
      ...capabilities,
    },
    authority: false,
    inProcess: true,
    regions,
    ...(endpoint !== undefined && { endpoint }),
    prefix,
    callers: {
      owner: async () => credentials,
      ...(secondCredentials !== null && { other: async () => secondCredentials }),
    },
    given,
    fetch,
    ...(reset !== undefined && { reset }),
    ...(advance !== undefined && { advance: async (milliseconds: number) => await advance(milliseconds) }),
    ...(throttleNext !== undefined && { throttleNext: async () => await throttleNext() }),
    pause: 1,
  };
}
