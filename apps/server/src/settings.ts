import { parseArgs } from 'node:util';
import { isRegion } from '@org/layers-model';

/** What the server was asked to do. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly account: string;
  readonly region: string;
  /** Seed files or folders; the catalogue and sample layers when there is none. */
  readonly seeds: readonly string[];
  /** Start with nothing. */
  readonly empty: boolean;
  /** Print a line for each request. */
  readonly log: boolean;
}

/** A flag or variable that makes no sense; the message is for the person who typed it. */
export class UsageError extends Error {}

const OPTIONS = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  account: { type: 'string' },
  region: { type: 'string' },
  seed: { type: 'string', multiple: true },
  empty: { type: 'boolean' },
  log: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

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
  const { host = '127.0.0.1', account = '123456789012', region = 'us-east-1', seed = [], empty = false } = flags;
  if (empty && seed.length > 0) throw new UsageError('--empty and --seed contradict each other: give one of them.');
  return {
    port: flags.port === undefined ? readPort('PORT', env['PORT'] || '4566') : readPort('--port', flags.port),
    host: checked('--host', host, (text) => text.trim() !== '', 'an address such as 127.0.0.1'),
    account: checked('--account', account, (text) => /^\d{12}$/.test(text), 'twelve digits'),
    region: checked('--region', region, isRegion, 'a region such as us-east-1'),
    seeds: seed,
    empty,
    log: flags.log === true,
  };
}

function readFlags(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (cause) {
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\n/);
    throw new UsageError(`${sentence}. See --help for the flags.`);
  }
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

function readPort(name: string, text: string): number {
  return Number(checked(name, text, isPort, 'a port from 0 (any free one) to 65535'));
}

function checked(name: string, text: string, holds: (text: string) => boolean, expected: string): string {
  if (!holds(text)) throw new UsageError(`${name} must be ${expected}, got '${text}'.`);
  return text;
}
