import { expect, test } from 'vitest';
import { joined } from '../src/joined.ts';
import type { MutationReport } from '../src/mutation-report.ts';

/** A report of one file, with a status for each of the lines that were changed. */
const reportOf = (file: string, statuses: Readonly<Record<number, string>>, source = 'source'): MutationReport => ({
  files: {
    [file]: {
      source,
      mutants: Object.entries(statuses).map(([line, status]) => ({
        mutatorName: 'BooleanLiteral',
        replacement: 'true',
        status,
        location: { start: { line: Number(line), column: 1 } },
      })),
    },
  },
});

/** `a.ts:1 Killed`. */
const told = ({ files }: MutationReport): readonly string[] =>
  Object.entries(files).flatMap(([file, { mutants }]) =>
    mutants.map(({ location, status }) => `${file}:${location.start.line} ${status}`),
  );

test('what a later run changed again is as the later run says, the rest as the earlier', () => {
  const both = joined(reportOf('a.ts', { 1: 'Survived', 2: 'Survived' }), reportOf('a.ts', { 2: 'Killed' }));
  expect(told(both).toSorted()).toEqual(['a.ts:1 Survived', 'a.ts:2 Killed']);
});

test('files of which only one run speaks are kept', () => {
  const both = joined(reportOf('a.ts', { 1: 'Killed' }), reportOf('b.ts', { 1: 'Survived' }));
  expect(told(both).toSorted()).toEqual(['a.ts:1 Killed', 'b.ts:1 Survived']);
});

test('an earlier run is not believed of a file that has changed since', () => {
  const both = joined(reportOf('a.ts', { 1: 'Survived', 2: 'Killed' }), reportOf('a.ts', { 2: 'Killed' }, 'changed'));
  expect(told(both)).toEqual(['a.ts:2 Killed']);
});
