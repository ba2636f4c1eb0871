import type { Figure } from './subject.ts';

const digits = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 1 ? 2 : 3);

const written = (value: number, unit: string): string => `${digits(value)} ${unit}`;

/** A figure as a line of its own. */
export function lineOf({ name, unit, value, baseline, ratio, spread, target, isMet }: Figure): string {
  const beside =
    baseline === undefined ? '' : `  ${ratio.toFixed(2)} of ${baseline.name}: ${written(baseline.value, unit)}`;
  const figure = `${written(value, unit).padStart(16)}  ± ${(spread * 100).toFixed(0)} %`;
  return `${isMet ? '✓' : '✗'} ${name.padEnd(62)} ${figure}${beside}  (${target})`;
}
