import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  jsonReport,
  junitReport,
  type KnownFailure,
  markdownReport,
  type News,
  newsOf,
  readKnown,
  readRecord,
  recordOf,
  type Report,
  type ReportOptions,
  reportScrubberOf,
  type RunRecord,
  textReport,
  withKnown,
  writeRecord,
} from '@org/layers-contracts';
import { hasColors, print } from '../say.ts';
import { ensureWritable, readFile } from './files.ts';
import { replayCommandOf } from './replay-command.ts';
import type { Settings } from './settings.ts';

/** The files of `--report`, and what each says. */
const REPORTS = {
  'report.txt': textReport,
  'report.json': jsonReport,
  'report.xml': junitReport,
  'report.md': markdownReport,
} as const satisfies Readonly<Record<string, (report: Report, options?: ReportOptions) => string>>;

/** Tells what came of a run. */
export interface Outputs {
  /** Prints the report, writes the files, and gives the report as known failures make it. */
  readonly tell: (report: Report) => Report;
}

/**
 * Reads what a report is told with, and makes sure that what it is written to can be written: before a run, not after.
 *
 * @param name - the target's.
 * @param secrets - texts of the keys that are used; there may be more of them as the run goes on.
 * @throws UsageError where a file cannot be read or written.
 */
export function prepareOutputs(settings: Settings, name: string, secrets: readonly string[] = []): Outputs {
  const { against, files } = settings;
  const { report: folder, records, known: knownPath } = files;
  const known: readonly KnownFailure[] =
    knownPath === undefined ? [] : readFile('--known', knownPath, (text) => readKnown(JSON.parse(text)));
  if (folder !== undefined) for (const file of Object.keys(REPORTS)) ensureWritable('--report', join(folder, file));
  const recordPath = records === undefined ? undefined : join(records, `${name.replaceAll(/[^\w.-]/g, '-')}.json`);
  if (recordPath !== undefined) ensureWritable('--records', recordPath);
  const before: RunRecord | undefined =
    recordPath === undefined || !existsSync(recordPath)
      ? undefined
      : readFile('--records', recordPath, (text) => readRecord(JSON.parse(text)));
  return {
    tell: (found) => {
      // Reports are shown to others, and go into logs. What an emulator knows accounts by is no secret.
      const isOfAws = found.authority || against === 'aws';
      const scrub = reportScrubberOf({ accounts: [], texts: secrets, keepAccounts: !isOfAws });
      const report = withKnown(scrub(found), known);
      const news = recordPath === undefined ? undefined : newsOf(report, before);
      const options = { ...(news !== undefined && { news }), replay: replayCommandOf(settings, report) };
      if (folder !== undefined) writeReports(folder, report, options);
      // What was interrupted says nothing of what it did not come to.
      if (recordPath !== undefined && !report.interrupted)
        writeFileSync(recordPath, writeRecord(recordOf(report, before)));
      print(
        settings.json
          ? jsonReport(report, options)
          : textReport(report, { ...options, colors: hasColors(process.stdout) }),
      );
      return report;
    },
  };
}

function writeReports(folder: string, report: Report, options: { readonly news?: readonly News[] }): void {
  for (const [file, write] of Object.entries(REPORTS)) writeFileSync(join(folder, file), write(report, options));
}
