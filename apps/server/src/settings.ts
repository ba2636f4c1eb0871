import type { Organizations } from '@org/layers-fake';
import { type Edition, EDITIONS, isRegion, LATEST_EDITION } from '@org/layers-model';
import { checked, oneOf } from './settings/checked.ts';
import { readCredentials } from './settings/credentials.ts';
import { type Flags, readFlags } from './settings/flags.ts';
import { type ObjectPlace, readObjectPlace } from './settings/object-place.ts';
import { readOrganizations } from './settings/organizations.ts';
import { readStorePlace, type StorePlace } from './settings/store-place.ts';
import { readUpstream, type UpstreamPlace } from './settings/upstream.ts';
import { UsageError } from './settings/usage-error.ts';

const LOG_FORMATS = ['text', 'json'] as const;

/** How lines are printed. */
export type LogFormat = (typeof LOG_FORMATS)[number];

const SIGNATURES = ['optional', 'required', 'verified'] as const;

/** What the server was asked to do. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly account: string;
  readonly region: string;
  /** What the service is like: as it was at a date. */
  readonly edition: Edition;
  /** Makes ids and dates the same in every run. */
  readonly randomSeed: number | undefined;
  /** Seed files or folders; the catalogue and sample layers when there is none. */
  readonly seeds: readonly string[];
  /** Start with nothing. */
  readonly empty: boolean;
  /** Where layers are kept; memory when absent. */
  readonly store: StorePlace | undefined;
  /** Where archives are published from; no bucket exists when absent. */
  readonly objects: ObjectPlace | undefined;
  /** What is asked of signatures. */
  readonly signatures: (typeof SIGNATURES)[number];
  /** Secrets by access key id, for signatures that are verified. */
  readonly credentials: ReadonlyMap<string, string>;
  /** Take the account from AWS's own access keys too. */
  readonly accountsInKeys: boolean;
  /** Who is in which organisation. */
  readonly organizations: Organizations;
  /** The API that calls are passed on to; a fake answers when absent. */
  readonly upstream: UpstreamPlace | undefined;
  /** How a line is printed for each request; none is when absent. */
  readonly log: LogFormat | undefined;
  /** Seconds that requests have to be answered in when the server is told to end. */
  readonly drain: number;
}

/**
 * Reads the command line and the environment.
 *
 * @returns the settings, or what to print instead of starting.
 * @throws UsageError with one sentence.
 */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): Settings | 'help' | 'version' {
  const flags = readFlags(args);
  if (flags.help === true) return 'help';
  if (flags.version === true) return 'version';
  const { host = '127.0.0.1', account = '123456789012', region = 'us-east-1', edition = LATEST_EDITION } = flags;
  return {
    port: flags.port === undefined ? readPort('PORT', env['PORT'] || '4566') : readPort('--port', flags.port),
    host: checked('--host', host, (text) => text.trim() !== '', 'an address such as 127.0.0.1'),
    account: checked('--account', account, (text) => /^\d{12}$/.test(text), 'twelve digits'),
    region: checked('--region', region, isRegion, 'a region such as us-east-1'),
    edition: oneOf('--edition', edition, EDITIONS),
    randomSeed: readRandomSeed(flags),
    ...readSeeds(flags),
    store: readStorePlace(flags, env),
    objects: readObjectPlace(flags),
    signatures: oneOf('--signatures', flags.signatures ?? 'optional', SIGNATURES),
    credentials: readCredentials(flags),
    accountsInKeys: flags['accounts-in-keys'] === true,
    organizations: readOrganizations(flags),
    upstream: readUpstream(flags, host, env),
    log: readLog(flags),
    drain: Number(checked('--drain', flags.drain ?? '0', isSeconds, 'seconds from 0 to 3600')),
  };
}

/** A format is asked for by those who want lines. */
const readLog = ({ log = false, 'log-format': format }: Flags): LogFormat | undefined =>
  format === undefined ? (log ? 'text' : undefined) : oneOf('--log-format', format, LOG_FORMATS);

const isSeconds = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) <= 3600;

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

function readPort(name: string, text: string): number {
  return Number(checked(name, text, isPort, 'a port from 0 (any free one) to 65535'));
}

const isWhole = (text: string): boolean => /^\d{1,16}$/.test(text) && Number.isSafeInteger(Number(text));

function readRandomSeed({ 'random-seed': text }: Flags): number | undefined {
  return text === undefined ? undefined : Number(checked('--random-seed', text, isWhole, 'a whole number from 0'));
}

function readSeeds({ seed = [], empty = false }: Flags): Pick<Settings, 'seeds' | 'empty'> {
  if (empty && seed.length > 0) throw new UsageError('--empty and --seed contradict each other: give one of them.');
  return { seeds: seed, empty };
}
