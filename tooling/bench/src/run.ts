import type { Figure } from './subject.ts';

/** What a run was made on, and what it found. */
export interface Run {
  readonly date: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  /** What loaded servers. */
  readonly loader: string;
  readonly rounds: number;
  readonly figures: readonly Figure[];
}

/** A figure that is not what it was, by more than chance. */
export interface Move {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isWorse: boolean;
}

/** Less than this is nothing, however quiet the machine was. */
const LEAST = 0.05;

/** What moved since the run that was accepted last: by more than the noise of both, ratios being compared. */
export function movesOf(run: Run, accepted: Run): readonly Move[] {
  return run.figures.flatMap((figure) => {
    const before = accepted.figures.find(({ name }) => name === figure.name);
    if (before === undefined) return [];
    const change = figure.ratio / before.ratio - 1;
    if (Math.abs(change) <= Math.max(LEAST, figure.spread + before.spread)) return [];
    const isWorse = figure.unit === 'a second' ? change < 0 : change > 0;
    return [{ name: figure.name, from: before.ratio, to: figure.ratio, isWorse }];
  });
}
