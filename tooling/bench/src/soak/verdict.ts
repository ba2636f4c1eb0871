import { median } from './median.ts';
import type { Seen } from './tally.ts';

/** Whether one thing that must hold does, with a sentence that says why. */
export interface Verdict {
  readonly name: string;
  readonly isMet: boolean;
  readonly said: string;
}

const ms = (value: number): string => `${value.toFixed(1)} ms`;

/** Nothing went wrong that was counted. */
export function withoutErrors(name: string, errors: Readonly<Record<string, number>>): Verdict {
  const kinds = Object.entries(errors).map(([kind, count]) => `${kind} (${count} times)`);
  return { name, isMet: kinds.length === 0, said: kinds.length === 0 ? 'no error' : kinds.join('; ') };
}

/** How many times a latency may have become in the last half of a load, and how many milliseconds more. */
const TIMES = 2;
const MORE = 20;

/** How many times where it rises all along: so many of the pairs of windows, of which chance gives half. */
const TIMES_RISING = 1.5;
const RISING = 0.9;

/** What is looked at of each window. */
export type Part = 'p50' | 'p99';

/** One latency of each window but the first, in which Node still compiles what it runs. */
const warm = (windows: readonly Seen[], part: Part): readonly number[] =>
  windows.slice(1).map((window) => window[part]);

/** A latency of either half of a load: the median of its windows, so that two busy ones of five are passed over. */
export function halves(windows: readonly Seen[], part: Part): readonly [first: number, last: number] {
  const latencies = warm(windows, part);
  const middle = Math.floor(latencies.length / 2);
  return [median(latencies.slice(0, middle)), median(latencies.slice(middle))];
}

/** The part of the pairs of windows of which the later one took longer: what Mann and Kendall ask of a trend. */
function rising(windows: readonly Seen[], part: Part): number {
  const latencies = warm(windows, part);
  const pairs = latencies.flatMap((early, at) => latencies.slice(at + 1).map((late) => late > early));
  return pairs.filter(Boolean).length / pairs.length;
}

/**
 * Latencies do not grow. Seen on two cores that others used as well: windows of one run up to three times apart, the
 * medians of its halves by less than a half. What costs more with every request rises all along, or passes the wider
 * bound; a machine that others use more from some moment on does neither.
 */
export function isSteady(windows: readonly Seen[], part: Part): Verdict {
  const [first, last] = halves(windows, part);
  const most = rising(windows, part) >= RISING ? TIMES_RISING * first : TIMES * first + MORE;
  const grew = `${ms(first)} in the first half, ${ms(last)} in the last`;
  return { name: `${part} steady`, isMet: last <= most, said: `${grew} (at most ${ms(most)})` };
}

/** How many times the p99 of others may become beside those who do harm; and what never counts as a delay. */
const TIMES_BESIDE = 5;
const NO_DELAY = 500;

/** The p99 of a lighter load: the median of its windows, where nobody was answered in one, that is for ever. */
const lighter = (windows: readonly Seen[]): number =>
  median(windows.map(({ requests, p99 }) => (requests === 0 ? Infinity : p99)));

/** Others are served as soon as ever, or soon enough for anybody. */
export function isServed(name: string, beside: readonly Seen[], quiet: readonly Seen[]): Verdict {
  const most = Math.max(TIMES_BESIDE * lighter(quiet), NO_DELAY);
  const said = `p99 of others ${ms(lighter(beside))}, ${ms(lighter(quiet))} without them (at most ${ms(most)})`;
  return { name: `others are served beside ${name}`, isMet: lighter(beside) <= most, said };
}
