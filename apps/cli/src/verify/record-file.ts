import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, recordOf, type Report, type RunRecord, writeRecord } from '@org/layers-contracts';
import { UsageError } from '../usage-error.ts';
import { ensureWritable, readFile } from './files.ts';

/** Where it is kept how a target's laws stand. */
export interface RecordFile {
  readonly before: RunRecord | undefined;
  readonly write: (report: Report) => void;
}

/**
 * The record of a target in a folder: a file of its own for each target and region.
 *
 * @param who - the target, and its region where it has one: `fake`, `aws eu-central-1`.
 * @throws UsageError where it cannot be read or written, and for the record of another.
 */
export function recordFileOf(folder: string, who: string): RecordFile {
  const path = join(folder, `${who.replaceAll(/[^\w.-]+/g, '-')}.json`);
  ensureWritable('--records', path);
  const before = existsSync(path) ? readFile('--records', path, (text) => readRecord(JSON.parse(text))) : undefined;
  if (before !== undefined && before.target !== who)
    throw new UsageError(
      `--records ${path} is the record of ${before.target}, and not of ${who}: name another folder.`,
    );
  return {
    before,
    write: (report) => writeFileSync(path, writeRecord({ ...recordOf(report, before), target: who })),
  };
}
