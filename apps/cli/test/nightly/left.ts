import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Standing, writeRecord } from '@org/layers-contracts';

/** What a region's run has left for the job that tells of it. */
export interface Left {
  /** How each contract came out, by id. */
  readonly outcomes?: Readonly<Record<string, 'held' | 'broken' | 'mended' | 'known' | 'inconclusive' | 'skipped'>>;
  /** The record that it wrote, by id: how a contract stands and since which day of November. */
  readonly record?: Standings;
  readonly code?: number;
  readonly level?: 'recorded' | 'observed';
  readonly interrupted?: boolean;
}
export type Standings = Readonly<Record<string, readonly [Standing, number]>>;

/** The regions of these tests. */
export const WRITTEN = 'read-write-eu-central-1';
export const READ = 'read-only-eu-west-1';
export const RUNS = [
  { suite: 'read-write', region: 'eu-central-1' },
  { suite: 'read-only', region: 'eu-west-1' },
];

/** Their records. */
export const RECORDS = '.github/layers-nightly/records';
export const WRITTEN_RECORD = `${RECORDS}/aws-eu-central-1.json`;
export const READ_RECORD = `${RECORDS}/read-only/aws-eu-west-1.json`;

/** The law that the nights are about, and another one. */
export const LAW = 'filters/sound';
export const OTHER = 'shapes/nulls';

/** A run in which all was judged; `since` is the day that its law stands so by the record that it wrote. */
export const judged = (kind: 'held' | 'broken', since: number, more: Left = {}): Left => ({
  outcomes: { [LAW]: kind, [OTHER]: 'held' },
  record: { [LAW]: [kind, since], [OTHER]: ['held', 1] },
  code: kind === 'broken' && more.level !== 'observed' ? 1 : 0,
  ...more,
});

/** A record as it is written. */
export const recordText = (standings: Standings, day = 24): string =>
  writeRecord({
    target: 'aws',
    date: `2026-11-${day}`,
    contracts: Object.fromEntries(
      Object.entries(standings).map(([id, [kind, since]]) => [id, { kind, since: `2026-11-${since}` }]),
    ),
  });

/** Leaves it in a folder of reports. */
export function leave(reports: string, name: string, left: Left): void {
  const { outcomes, record, code = 0, level = 'recorded', interrupted = false } = left;
  const folder = join(reports, `report-${name}`);
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('exit-code', `${code}\n`);
  write('log.txt', 'There are no credentials.\n');
  if (record !== undefined) write('record.json', recordText(record));
  if (outcomes === undefined) return;
  const all = Object.entries(outcomes).map(([id, kind]) => ({ id, kind, level }));
  write('report.json', JSON.stringify({ outcomes: all, interrupted, news: [] }));
  write('report.md', `The report of ${name}.\n`);
}

/** The main branch at first: both laws hold. */
const HELD = recordText({ [LAW]: ['held', 1], [OTHER]: ['held', 1] });
export const MAIN = { [WRITTEN_RECORD]: HELD, [READ_RECORD]: HELD };
