import { parseArgs } from 'node:util';

/** What `npm run power` is asked to do. */
export interface Flags {
  readonly named: boolean;
  readonly stryker: boolean;
  readonly survivors: boolean;
  /** How many seeds the fake is checked under; none where it is 0. */
  readonly seeds: number;
  readonly seed: number;
  readonly mutate: string | undefined;
  readonly record: boolean;
}

export const HELP: string = `npm run power -- [flags]   How much the contracts catch.

  --named       the mutants by name: each must break the law it is made for
  --stryker     Stryker over the fake's source, with the contracts alone as tests
  --survivors   only read again what tooling/power/mutation.json says of Stryker's last run
  --seeds N     the fake under N seeds: nothing may break (200 in a full run)
  --seed N      the seed of the mutants by name (1)
  --mutate GLOB what Stryker changes, e.g. packages/fake/src/page.ts:20-30; for the rest mutation.json stands
  --record      write the named mutants' outcomes to tooling/power/record.json

Without --named, --stryker, --survivors and --seeds all three are done; it takes more than an hour on two cores.
Exit codes: 0 all is as it should be, 1 something is not, 2 the flags make no sense.
`;

/**
 * Reads the command line.
 *
 * @throws TypeError with one sentence.
 */
export function readFlags(args: readonly string[]): Flags | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      named: { type: 'boolean', default: false },
      stryker: { type: 'boolean', default: false },
      survivors: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      mutate: { type: 'string' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const { named, stryker, survivors, seeds, seed, mutate, record } = values;
  const isWhole = !named && !stryker && !survivors && seeds === undefined;
  return {
    named: named || isWhole,
    stryker: stryker || isWhole,
    survivors,
    seeds: isWhole ? 200 : wholeNumber('--seeds', seeds ?? '0'),
    seed: wholeNumber('--seed', seed),
    mutate,
    record,
  };
}

function wholeNumber(flag: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new TypeError(`${flag} must be a whole number from 0, and is ${JSON.stringify(text)}`);
  return Number(text);
}
