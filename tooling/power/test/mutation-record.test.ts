import { expect, test } from 'vitest';
import { readRecord, writeRecord } from '../src/mutation-record.ts';
import type { Mutant, MutationReport } from '../src/mutation-report.ts';

const mutant = (line: number, status: string): Mutant => ({
  mutatorName: 'StringLiteral',
  replacement: '"Stryker was here!"',
  status,
  location: { start: { line, column: 3 } },
});

const REPORT: MutationReport = {
  files: {
    'b.ts': { source: 'b', mutants: [mutant(1, 'Survived')] },
    'a.ts': { source: 'a', mutants: [mutant(10, 'Killed'), mutant(9, 'Timeout')] },
  },
};

const SOURCES: Readonly<Record<string, string>> = { 'a.ts': 'a', 'b.ts': 'b' };

test('what is written is read again, a line for each mutant in its place', () => {
  const text = writeRecord(REPORT);
  expect(text.split('\n').filter((line) => line.includes('Stryker'))).toHaveLength(3);
  const { report, stale } = readRecord(text, (file) => SOURCES[file]);
  expect(stale).toEqual([]);
  expect(writeRecord(report)).toBe(text);
  expect(report.files['a.ts']).toEqual({ source: 'a', mutants: [mutant(9, 'Timeout'), mutant(10, 'Killed')] });
  expect(report.files['b.ts']).toEqual(REPORT.files['b.ts']);
});

test('a file that has changed since, or is no more, is not believed', () => {
  const { report, stale } = readRecord(writeRecord(REPORT), (file) => (file === 'a.ts' ? 'changed' : undefined));
  expect(report.files).toEqual({});
  expect(stale).toEqual(['a.ts', 'b.ts']);
});
