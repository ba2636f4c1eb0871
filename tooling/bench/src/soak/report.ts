import { quarters } from './memory-verdict.ts';
import type { Phase } from './phase.ts';
import type { Soaked } from './soak.ts';
import type { Seen } from './tally.ts';
import { halves, type Part, type Verdict } from './verdict.ts';

const count = (value: number): string => Math.round(value).toLocaleString('en');
const ms = (value: number): string => `${value.toFixed(1)} ms`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What was seen, as a short table. */
export function reportOf(soaked: Soaked, verdicts: readonly Verdict[]): string {
  const { whole, perSecond, errors, windows, gauged, phases } = soaked;
  const [second, fourth] = quarters(gauged.map(({ held }) => held));
  const kinds = Object.entries(errors).map(([kind, times]) => `${kind}: ${times}`);
  return [
    `requests  ${count(whole.requests)}, ${count(perSecond)} a second`,
    `errors    ${kinds.length === 0 ? 'none' : kinds.join('\n          ')}`,
    latencyLine(windows, 'p50'),
    latencyLine(windows, 'p99'),
    `memory    ${mb(second)} in the second quarter, ${mb(fourth)} in the last; resident ${mb(gauged.at(-1)!.resident)}`,
    '',
    'a lighter load beside',
    ...phases.map(phaseLine),
    '',
    ...verdicts.map(({ name, isMet, said }) => `${isMet ? '✓' : '✗'} ${name}: ${said}`),
  ].join('\n');
}

function latencyLine(windows: readonly Seen[], part: Part): string {
  const [first, last] = halves(windows, part);
  return `${part}       ${ms(first)} in the first half, ${ms(last)} in the last: medians of ${windows.length - 1} windows`;
}

const phaseLine = ({ name, about, seen, held }: Phase): string =>
  `  ${name.padEnd(17)} ${count(seen.requests).padStart(7)} requests, p50 ${ms(seen.p50)}, p99 ${ms(seen.p99)}, ` +
  `memory ${mb(held.before)} → ${mb(held.during)} → ${mb(held.after)} (${about})`;
