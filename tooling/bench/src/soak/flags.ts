import { parseArgs } from 'node:util';

/** What `npm run soak` is asked to do. */
export interface Flags {
  readonly seconds: number;
  readonly connections: number;
  readonly seed: number;
  /** Where to write what was seen. */
  readonly json: string | undefined;
}

export const HELP = `Usage: npm run soak -- [options]

Puts a server of this machine under load, which is reads, publishes, deletes and changes of policies at full rate, then
a lighter one beside clients that do harm: slow readers, half-sent bodies, 10,000 idle connections, floods of headers.
There must be no error, memory must stay flat, p99 steady, and others must be served.

  --seconds N      how long (300)
  --connections N  connections of the load at full rate (16)
  --seed N         what is asked is the same for the same seed (1)
  --json FILE      write what was seen to a file
  --help

Exit codes: 0 all held, 1 something did not, or could not be tried.
`;

/**
 * Reads the command line.
 *
 * @throws Error with one sentence.
 */
export function readFlags(args: readonly string[]): Flags | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '300' },
      connections: { type: 'string', default: '16' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  return {
    // In less, one stall of the machine is more than one in a hundred; a day is enough for anybody, and bounded.
    seconds: whole('--seconds', values.seconds, 20, 86_400),
    connections: whole('--connections', values.connections, 1, 1000),
    seed: whole('--seed', values.seed, 0, 1_000_000),
    json: values.json,
  };
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new RangeError(`${name} takes a whole number from ${least} to ${most}, got ${text === '' ? 'nothing' : text}.`);
}
