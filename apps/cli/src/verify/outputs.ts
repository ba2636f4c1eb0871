import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLoopback } from '@org/layers-model';
import {
  jsonReport,
  junitReport,
  type KnownFailure,
  markdownReport,
  type News,
  newsOf,
  readKnown,
  type Report,
  type ReportOptions,
  reportScrubberOf,
  textReport,
  withKnown,
} from '@org/layers-contracts';
import { hasColors, print } from '../say.ts';
import { ensureWritable, readFile } from './files.ts';
import type { Place } from './place.ts';
import { recordFileOf } from './record-file.ts';
import { replayCommandOf } from './replay-command.ts';
import { REPORT_FILES } from './same-file.ts';
import type { Settings } from './settings.ts';

/** The files of `--report`, and what each says. */
const REPORTS = {
  'report.txt': textReport,
  'report.json': jsonReport,
  'report.xml': junitReport,
  'report.md': markdownReport,
} as const satisfies Readonly<
  Record<(typeof REPORT_FILES)[number], (report: Report, options?: ReportOptions) => string>
>;

/** Tells what came of a run. */
export interface Outputs {
  /** Prints the report, writes the files, and gives the report as known failures make it. */
  readonly tell: (report: Report) => Report;
}

/**
 * Reads what a report is told with, and makes sure that what it is written to can be written: before a run, not after.
 *
 * @param who - the target, as its record names it.
 * @param secrets - texts of the keys that are used; there may be more of them as the run goes on.
 * @throws UsageError where a file cannot be read or written.
 */
export function prepareOutputs(settings: Settings, who: string, secrets: readonly string[] = []): Outputs {
  const { place, against, files } = settings;
  const { report: folder, records, known: knownPath } = files;
  const known: readonly KnownFailure[] =
    knownPath === undefined ? [] : readFile('--known', knownPath, (text) => readKnown(JSON.parse(text)));
  if (folder !== undefined) for (const file of REPORT_FILES) ensureWritable('--report', join(folder, file));
  const record = records === undefined ? undefined : recordFileOf(records, who);
  return {
    tell: (found) => {
      // Reports are shown to others, and go into logs. What an emulator here knows accounts by is no secret.
      const keepAccounts = isHere(place) && (against === undefined || isHere(against));
      const scrub = reportScrubberOf({ accounts: [], texts: secrets, keepAccounts });
      const report = withKnown(scrub(found), known);
      const news = record === undefined ? undefined : newsOf(report, record.before);
      const options = { ...(news !== undefined && { news }), replay: replayCommandOf(settings, report) };
      if (folder !== undefined) writeReports(folder, report, options);
      // What was interrupted says nothing of what it did not come to.
      if (!report.interrupted) record?.write(report);
      print(
        settings.json
          ? jsonReport(report, options)
          : textReport(report, { ...options, colors: hasColors(process.stdout) }),
      );
      return report;
    },
  };
}

/** Whether somebody is asked on this machine; of kept observations nobody says. */
const isHere = (place: Place | undefined): boolean =>
  place === 'fake' || (place instanceof URL && isLoopback(place.hostname));

function writeReports(folder: string, report: Report, options: { readonly news?: readonly News[] }): void {
  for (const [file, write] of Object.entries(REPORTS)) writeFileSync(join(folder, file), write(report, options));
}
