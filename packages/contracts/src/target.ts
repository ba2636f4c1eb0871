/**
 * What a contract may need beyond an API that answers reads.
 *
 * @public
 */
export type Need =
  | 'writes'
  | 'cheap writes'
  | 'exclusive'
  | 'accounts'
  | 'regions'
  | 'wire'
  | 'clock'
  | 'throttling'
  | 'signatures'
  | 'object'
  | 'organization'
  | 'public layers'
  | 'large archives';

/**
 * What a target offers.
 *
 * @public
 */
export interface Capabilities {
  /** Whether everything can be forgotten at once. */
  readonly reset: boolean;
  /** Whether nobody else writes. */
  readonly exclusive: boolean;
  /** What writing costs: nothing, real calls on a real account, or it is not allowed. */
  readonly writes: 'cheap' | 'dear' | 'none';
  /** How many accounts can call. */
  readonly accounts: 1 | 2;
  /** Whether status, headers and body can be seen as they were sent. */
  readonly wire: boolean;
  /** Whether its time can be moved. */
  readonly clock: boolean;
  /** Whether requests that are not signed well are refused. */
  readonly signatures: boolean;
  /** Whether archives of tens of megabytes may be sent. */
  readonly large: boolean;
}

/**
 * What somebody has prepared for contracts to use.
 *
 * @public
 */
export interface Given {
  /** A zip archive in S3 that the owner may read. */
  readonly object?: { readonly bucket: string; readonly key: string };
  /** The organisation that the second account is in, `o-…`. */
  readonly organization?: string;
  /** ARNs of versions of other accounts that everybody may read. */
  readonly publicVersions?: readonly string[];
}

/**
 * Keys that sign requests, as the SDK takes them.
 *
 * @public
 */
export interface Keys {
  /** Access key id. */
  readonly accessKeyId: string;
  /** Secret access key. */
  readonly secretAccessKey: string;
  /** Session token, for temporary keys. */
  readonly sessionToken?: string;
}

/**
 * An implementation of the layers API that contracts can be checked against.
 *
 * @public
 */
export interface Target {
  /** Its name in reports, and of its known failures and its record. */
  readonly name: string;
  /** What it offers. */
  readonly capabilities: Capabilities;
  /** Whether it is AWS itself: a break of a contract to be learned is news there, not a failure. */
  readonly authority: boolean;
  /** Whether it answers in this process: races are then run in many orders. */
  readonly inProcess: boolean;
  /** Regions to use, the usual one first; more than one where contracts may use a second. */
  readonly regions: readonly string[];
  /** Where requests go; AWS's own endpoint when absent. */
  readonly endpoint?: string;
  /** What stands before every name that is written. */
  readonly prefix: string;
  /** Who calls. */
  readonly callers: { readonly owner: () => Promise<Keys>; readonly other?: () => Promise<Keys> };
  /** What was prepared. */
  readonly given: Given;
  /** Sends a request. It rejects where no answer came. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Forgets everything, where it can. */
  readonly reset?: () => Promise<void>;
  /** Moves time forward by milliseconds, where it can. */
  readonly advance?: (milliseconds: number) => Promise<void>;
  /** Makes the next call a throttled one, where it can. */
  readonly throttleNext?: () => Promise<void>;
  /** A pause between tries of a call that was throttled or lost, in milliseconds; it doubles. */
  readonly pause: number;
}

/** The needs that a target does not meet. */
export function missing(
  needs: readonly Need[],
  { capabilities, regions, given, throttleNext }: Target,
): readonly Need[] {
  const offers: Record<Need, boolean> = {
    writes: capabilities.writes !== 'none',
    'cheap writes': capabilities.writes === 'cheap',
    exclusive: capabilities.exclusive,
    accounts: capabilities.accounts > 1,
    regions: regions.length > 1,
    wire: capabilities.wire,
    clock: capabilities.clock,
    signatures: capabilities.signatures,
    throttling: throttleNext !== undefined,
    object: given.object !== undefined,
    organization: given.organization !== undefined,
    'public layers': (given.publicVersions ?? []).length > 0,
    'large archives': capabilities.large,
  };
  return needs.filter((need) => !offers[need]);
}
