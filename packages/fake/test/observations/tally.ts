import { type Level, LEVELS } from './observation.ts';
import type { Outcome } from './replay.ts';

/** Observations counted. */
export interface Count {
  readonly reproduced: number;
  /** Those that say something an answer can be held to. */
  readonly decidable: number;
}

/** Observations by level; those that AWS has since belied are counted among the recorded, and apart. */
export type Tally = Readonly<Record<Level | 'superseded' | 'all', Count>>;

/** What is counted. */
export interface Counted {
  readonly level: Level;
  readonly superseded?: boolean;
  readonly outcome: Outcome;
}

export function tally(rows: readonly Counted[]): Tally {
  const count = (some: readonly Counted[]): Count => ({
    reproduced: some.filter(({ outcome }) => outcome.tag === 'reproduced').length,
    decidable: some.filter(({ outcome }) => outcome.tag !== 'undecidable').length,
  });
  const levels = LEVELS.map((level) => [level, count(rows.filter((row) => row.level === level))] as const);
  return {
    ...(Object.fromEntries(levels) as Record<Level, Count>),
    superseded: count(rows.filter(({ superseded }) => superseded)),
    all: count(rows),
  };
}
