import type { VerifyOptions } from './verify-options.ts';

/** What an option must be. */
interface Demand {
  readonly holds: (value: unknown) => boolean;
  /** The same, as the end of a sentence. */
  readonly wanted: string;
}

const isWhole = (value: unknown, least: number): boolean => Number.isSafeInteger(value) && Number(value) >= least;

const BUDGET: Demand = {
  holds: (value) => isWhole(value, 0) || value === Infinity,
  wanted: 'a whole number from 0, or Infinity',
};

const FROM_ONE: Demand = { holds: (value) => isWhole(value, 1), wanted: 'a whole number from 1' };

const DEMANDS: Readonly<Partial<Record<keyof VerifyOptions, Demand>>> = {
  seed: { holds: Number.isSafeInteger, wanted: 'a whole number' },
  path: {
    holds: (value) => typeof value === 'string' && /^\d+(:\d+)*$/.test(value),
    wanted: 'numbers with colons between them, such as 3:0:1',
  },
  runs: FROM_ONE,
  calls: BUDGET,
  bytes: BUDGET,
  rate: {
    holds: (value) => Number.isFinite(value) && Number(value) >= 0,
    wanted: 'a number of calls a second, or 0 for no limit',
  },
  concurrency: FROM_ONE,
  minutes: { holds: (value) => typeof value === 'number' && value >= 0, wanted: 'a number from 0' },
};

/** @throws TypeError for an option that makes no sense, in one sentence. */
export function ensureOptions(options: VerifyOptions): void {
  for (const [name, { holds, wanted }] of Object.entries(DEMANDS)) {
    const value = options[name as keyof VerifyOptions] as string | number | undefined;
    if (value === undefined || holds(value)) continue;
    throw new TypeError(`${name} must be ${wanted}, got ${typeof value === 'string' ? `'${value}'` : String(value)}.`);
  }
}
