import { supportOf } from '@org/layers-client';

/** A date of the API as the day and minute, in UTC: the same everywhere, and short. */
export const dateCell = (date: string | undefined): string =>
  date === undefined ? '' : new Date(date).toISOString().slice(0, 16).replace('T', ' ');

/** Runtimes with commas; those that AWS has retired carry a mark. */
export const runtimesCell = (runtimes: readonly string[] = [], today: Date = new Date()): string =>
  runtimes.map((name) => `${name}${MARKS[supportOf(name, today).state]}`).join(', ');

const MARKS = { retired: ' (retired)', ending: ' (ending)', supported: '', unknown: '' } as const;

/** Bytes in the largest unit that leaves a number above one, with one digit behind the point. */
export function sizeCell(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  const unit = ['B', 'kB', 'MB', 'GB'].findLast((_, at) => bytes >= 1000 ** at) ?? 'B';
  const value = bytes / 1000 ** ['B', 'kB', 'MB', 'GB'].indexOf(unit);
  return `${unit === 'B' ? value : value.toFixed(1)} ${unit}`;
}
