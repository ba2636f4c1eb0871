import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Report, RunRecord } from '@org/layers-contracts';
import { mergedRecord } from './merged-record.mts';

/** Where a night's files are. */
export interface Folders {
  /** The repository, at the main branch. */
  readonly main: string;
  /** The reports, each in a folder of its own. */
  readonly reports: string;
  /** The repository as the branch of the record has it; empty where there is no such branch. */
  readonly proposed: string;
  /** The records, in the repository. */
  readonly records: string;
}

/** What is known of a region after tonight. */
export interface AskedRegion {
  /** Its suite and its name. */
  readonly title: string;
  /** The folder of its report. */
  readonly folder: string;
  /** How its run ended; nothing where it left no report. */
  readonly code: string | undefined;
  /** What came of its contracts. */
  readonly outcomes: readonly Outcome[];
  /** The contracts that were judged, and stand in tonight's record. */
  readonly judged: ReadonlySet<string>;
  /** The record: where it is, as the main branch has it, as it is proposed, as it is by now. */
  readonly record: RecordFile;
  /** Whether so much was judged that what it does not tell is no news. */
  readonly isWhole: boolean;
  /** How many were inconclusive, if those are many. */
  readonly silent: string | undefined;
}

/** A record's file, by the accounts of it that there are. */
export interface RecordFile {
  readonly path: string;
  readonly main: RunRecord | undefined;
  readonly proposed: RunRecord | undefined;
  readonly merged: RunRecord | undefined;
}

/** Of what was judged before, a few are inconclusive on any night; where AWS throttles or refuses, most are. */
const MANY = 1 / 4;

/** Reads what a run has left. */
export function askedRegion(suite: string, region: string, folders: Folders): AskedRegion {
  const folder = join(folders.reports, `report-${suite}-${region}`);
  const report = readJson(join(folder, 'report.json')) as Report | undefined;
  const outcomes = report?.outcomes ?? [];
  // What was interrupted has written no record: the file is the main branch's.
  const tonight = report?.interrupted === false ? readRecord(join(folder, 'record.json')) : undefined;
  const judged = new Set(tonight === undefined ? [] : outcomes.filter(isJudged).map(({ id }) => id));
  const path = join(folders.records, suite === 'read-only' ? suite : '', `aws-${region}.json`);
  const record = recordFile(path, folders, tonight, judged);
  const silent = manySilent(outcomes, record);
  return {
    title: `${suite} ${region}`,
    folder,
    code: readText(join(folder, 'exit-code'))?.trim(),
    outcomes,
    judged,
    record,
    isWhole: tonight !== undefined && silent === undefined,
    silent,
  };
}

/** A record by all accounts; of a region that was not asked tonight, without tonight's. */
export function recordFile(
  path: string,
  { main: ours, proposed: theirs }: Folders,
  tonight?: RunRecord,
  judged: ReadonlySet<string> = new Set(),
): RecordFile {
  const main = readRecord(join(ours, path));
  const proposed = readRecord(join(theirs, path));
  return { path, main, proposed, merged: mergedRecord({ main, proposed, tonight, judged }) };
}

const readRecord = (path: string) => readJson(path) as RunRecord | undefined;

const isJudged = ({ kind }: Outcome): boolean => kind !== 'inconclusive' && kind !== 'skipped';

/** Of what never was judged here nothing is expected: a region without layers has little to judge, night after night. */
function manySilent(outcomes: readonly Outcome[], { main, proposed }: RecordFile): string | undefined {
  const isHopeless = ({ id }: Outcome): boolean =>
    (proposed?.contracts[id] ?? main?.contracts[id])?.kind === 'unjudged';
  const asked = outcomes.filter((outcome) => outcome.kind !== 'skipped' && !isHopeless(outcome));
  const silent = asked.filter(({ kind }) => kind === 'inconclusive');
  if (silent.length <= asked.length * MANY) return undefined;
  return `${silent.length} of ${asked.length} contracts that can be judged here were inconclusive`;
}

/** A file's text; nothing where there is none. */
export const readText = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

/** A file's value; nothing where there is none. */
export function readJson(path: string): unknown {
  const text = readText(path);
  return text === undefined || text === '' ? undefined : JSON.parse(text);
}
