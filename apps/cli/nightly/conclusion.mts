import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AskedRegion, askedRegion, type Folders, type RecordFile, recordFile } from './asked-region.mts';
import { factsOf } from './facts.mts';
import { issueOf } from './issue.mts';
import { textOf } from './merged-record.mts';

/** A night, as it lies there. */
export interface Night {
  /** The repository, at the main branch. */
  readonly main: string;
  /** Where `reports` are, and the repository at the record's branch as `proposed`; `issue.md` is written there. */
  readonly temp: string;
  /** The folder of the records, in the repository. */
  readonly records: string;
  /** What was to be asked. */
  readonly runs: readonly { readonly suite: string; readonly region: string }[];
  /** What is known to be broken. */
  readonly known: readonly { readonly id: string }[];
  /** What became of the jobs that asked, in GitHub's word. */
  readonly result: string;
  /** The address of the workflow's run. */
  readonly address: string;
}

/** What is to be done. */
export interface Conclusion {
  /** With the issue. */
  readonly issue: 'tell' | 'close' | 'keep';
  /** With the branch of the record; `same` where it says already what it should. */
  readonly record: 'propose' | 'same' | 'close' | 'keep';
  /** The regions of which little was judged, and how little. */
  readonly silent: readonly { readonly title: string; readonly much: string }[];
}

/** Writes the issue and the records that stand otherwise than on the main branch, and says what is to be done. */
export function conclude(night: Night): Conclusion {
  const { main, temp, records, runs } = night;
  const folders = { main, reports: join(temp, 'reports'), proposed: join(temp, 'proposed'), records };
  const regions = runs.map(({ suite, region }) => askedRegion(suite, region, folders));
  // A night takes back what nights before have told only where it was able to tell it itself.
  const without = regions.every(({ isWhole }) => isWhole) ? 'close' : 'keep';
  return {
    issue: tells(regions, night) ? 'tell' : without,
    record: writeRecords(regions, folders) ?? without,
    silent: regions.flatMap(({ title, silent }) => (silent === undefined ? [] : [{ title, much: silent }])),
  };
}

/** Whether there is something to tell in the issue, which is written. */
function tells(regions: readonly AskedRegion[], { temp, known, result, address }: Night): boolean {
  const ids = new Set(known.map(({ id }) => id));
  const all = regions.map((region) => ({ region, facts: factsOf(region, ids) }));
  const told = all.filter(({ facts }) => facts.length > 0);
  writeFileSync(join(temp, 'issue.md'), issueOf(told, address));
  return told.length > 0 || result !== 'success';
}

/** What is to be done with the records; nothing where all stand as on the main branch. */
function writeRecords(regions: readonly AskedRegion[], folders: Folders): 'propose' | 'same' | undefined {
  const asked = regions.map(({ record }) => record);
  // Regions that were not asked tonight are not forgotten.
  const others = recordsOfBranch(folders).filter((path) => asked.every((file) => file.path !== path));
  const files = [...asked, ...others.map((path) => recordFile(path, folders))];
  const changed = files.filter(({ main, merged }) => standsOtherwise(merged, main));
  for (const { path, merged } of changed) {
    const at = join(folders.main, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, textOf(merged!));
  }
  if (changed.length === 0) return undefined;
  return files.some(({ main, proposed, merged }) => standsOtherwise(merged, proposed ?? main)) ? 'propose' : 'same';
}

const recordsOfBranch = ({ records, proposed }: Folders): readonly string[] =>
  globSync(
    ['', 'read-only'].map((folder) => join(records, folder, 'aws-*.json')),
    { cwd: proposed },
  );

/** Whether a contract stands otherwise; the date alone is no change. */
const standsOtherwise = (now: RecordFile['merged'], before: RecordFile['merged']): boolean =>
  !isDeepStrictEqual(now?.contracts, before?.contracts);
