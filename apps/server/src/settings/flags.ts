import { parseArgs } from '../builtins.ts';
import { UsageError } from './usage-error.ts';

/** Every flag, as Node's own reader of command lines takes them. */
export const FLAGS = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  account: { type: 'string' },
  region: { type: 'string' },
  edition: { type: 'string' },
  'random-seed': { type: 'string' },
  seed: { type: 'string', multiple: true },
  empty: { type: 'boolean' },
  store: { type: 'string' },
  s3: { type: 'string', multiple: true },
  's3-endpoint': { type: 'string', multiple: true },
  signatures: { type: 'string' },
  credential: { type: 'string', multiple: true },
  'accounts-in-keys': { type: 'boolean' },
  organization: { type: 'string', multiple: true },
  upstream: { type: 'string' },
  write: { type: 'boolean' },
  profile: { type: 'string' },
  log: { type: 'boolean' },
  'log-format': { type: 'string' },
  drain: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** What was typed for each flag. */
export type Flags = ReturnType<typeof parseArgs<{ options: typeof FLAGS }>>['values'];

/**
 * Reads a command line, but nothing into its values.
 *
 * @throws UsageError with one sentence, for a flag that does not exist or has no value.
 */
export function readFlags(args: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...args], options: FLAGS, allowPositionals: false }).values;
  } catch (cause) {
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\.?\n/);
    throw new UsageError(`${sentence}. See --help for the flags.`);
  }
}
