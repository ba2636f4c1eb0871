import { type PolicySummary, type RuntimeSupport, supportOf, wordsOfPolicy } from '@org/layers-client';
import type { Cell } from '../output/table.ts';

/** A date of the API as the day and minute, in UTC: the same everywhere, and short. */
export const dateCell = (date: string = ''): Cell => ({
  shown: Number.isNaN(Date.parse(date)) ? date : new Date(date).toISOString().slice(0, 16).replace('T', ' '),
  raw: date,
});

/** Names, with commas. */
export const namesCell = (names: readonly string[] = []): Cell => ({ shown: names.join(', '), raw: names.join(',') });

/** Runtimes with commas; of those that AWS has retired, or soon will, the day is said. */
export const runtimesCell = (runtimes: readonly string[] = [], today: Date = new Date()): Cell => ({
  shown: runtimes.map((name) => `${name}${markOf(supportOf(name, today))}`).join(', '),
  raw: runtimes.join(','),
});

/** Whether a cell of these runtimes says a day. */
export const hasEnding = (runtimes: readonly string[] = [], today: Date = new Date()): boolean =>
  runtimes.some((name) => markOf(supportOf(name, today)) !== '');

function markOf({ state, ends }: RuntimeSupport): string {
  if (state === 'retired') return ` (retired ${ends})`;
  return state === 'ending' ? ` (until ${ends})` : '';
}

/** Bytes in the largest unit that leaves a number above one, with one digit behind the point. */
export function sizeOf(bytes: number): string {
  const unit = ['B', 'kB', 'MB', 'GB'].findLast((_, at) => bytes >= 1000 ** at) ?? 'B';
  const value = bytes / 1000 ** ['B', 'kB', 'MB', 'GB'].indexOf(unit);
  return `${unit === 'B' ? value : value.toFixed(1)} ${unit}`;
}

/** The same as a cell; other programs are given the bytes. */
export const sizeCell = (bytes: number | undefined): Cell =>
  bytes === undefined ? '' : { shown: sizeOf(bytes), raw: String(bytes) };

/** Who may use a version; for other programs every one of them. */
export const accessCell = (policy: PolicySummary | undefined): Cell =>
  policy === undefined ? '' : { shown: wordsOfPolicy(policy), raw: namesOfPolicy(policy).join(',') };

/** Everybody who may use a version, in an order of their own. */
export function namesOfPolicy({ isPublic, accounts, organizations }: PolicySummary): readonly string[] {
  const all = [...(isPublic ? ['public'] : []), ...[...accounts, ...organizations].toSorted()];
  return all.length === 0 ? ['private'] : all;
}
