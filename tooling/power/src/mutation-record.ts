import { createHash } from 'node:crypto';
import type { FileReport, Mutant, MutationReport } from './mutation-report.ts';

/** What is kept of a run of Stryker, file by file: every mutant in a line, and the source by its hash alone. */
type Row = readonly [line: number, column: number, mutator: string, replacement: string, status: string];

/** A report that was kept. */
export interface Recorded {
  /** The files that are as they were. */
  readonly report: MutationReport;
  /** Those that have changed since, and those that are no more. */
  readonly stale: readonly string[];
}

/** Writes a report, a line for each mutant. */
export function writeRecord({ files }: MutationReport): string {
  const sorted = Object.entries(files).toSorted(([left], [right]) => (left < right ? -1 : 1));
  const texts = sorted.map(([file, { source, mutants }]) => {
    const rows = mutants.map(rowOf).toSorted(byPlace);
    const lines = rows.map((row) => `      ${JSON.stringify(row)}`).join(',\n');
    return `  ${JSON.stringify(file)}: {\n    "source": ${JSON.stringify(hashOf(source))},\n    "mutants": [\n${lines}\n    ]\n  }`;
  });
  return `{\n${texts.join(',\n')}\n}\n`;
}

/** Reads what was written, for the files as they are now. */
export function readRecord(text: string, sourceOf: (file: string) => string | undefined): Recorded {
  const kept = JSON.parse(text) as Readonly<Record<string, { readonly source: string; readonly mutants: Row[] }>>;
  const files: Record<string, FileReport> = {};
  const stale: string[] = [];
  for (const [file, { source: hash, mutants }] of Object.entries(kept)) {
    const source = sourceOf(file);
    if (source === undefined || hashOf(source) !== hash) stale.push(file);
    else files[file] = { source, mutants: mutants.map(mutantOf) };
  }
  return { report: { files }, stale };
}

const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex').slice(0, 16);

const rowOf = ({ location: { start }, mutatorName, replacement = '', status }: Mutant): Row => [
  start.line,
  start.column,
  mutatorName,
  replacement,
  status,
];

const mutantOf = ([line, column, mutatorName, replacement, status]: Row): Mutant => ({
  mutatorName,
  replacement,
  status,
  location: { start: { line, column } },
});

const byPlace = (left: Row, right: Row): number =>
  left[0] - right[0] || left[1] - right[1] || (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1);
