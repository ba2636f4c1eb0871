import type { Target } from '@org/layers-contracts';
import type { Settings } from './settings.ts';

/** What a run may use. */
export interface Limits {
  readonly calls: number;
  /** Bytes of archives that are stored. */
  readonly bytes: number;
  /** Calls a second; 0 for no limit. */
  readonly rate: number;
}

/** Most calls, by what writing costs. */
const CALLS = { cheap: Infinity, dear: 2000, none: 300 };

/** The limits that the command line sets, and the usual ones for the rest. */
export function limitsOf({ capabilities: { writes }, authority }: Target, { budget, rate }: Settings): Limits {
  return {
    calls: budget ?? CALLS[writes],
    bytes: writes === 'cheap' ? Infinity : 1_000_000,
    // AWS allows an account 15 requests a second, and its owner wants some of them.
    rate: rate ?? (authority ? 10 : 0),
  };
}
