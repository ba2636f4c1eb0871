import { describe, expect, test } from 'vitest';
import type { Explained } from '../src/explained/explained.ts';
import { judge, type MutationReport } from '../src/mutation-report.ts';

const SOURCE = 'const one = 1;\n  const two = 2;\n';

/** A report of one file, whose mutants stand on its second line. */
const reportOf = (...statuses: readonly string[]): MutationReport => ({
  files: {
    'a.ts': {
      source: SOURCE,
      mutants: statuses.map((status) => ({
        mutatorName: 'NumericLiteral',
        replacement: '3',
        status,
        location: { start: { line: 2, column: 1 } },
      })),
    },
  },
});

const BECAUSE: Explained = { file: 'a.ts', line: 'const two = 2;', because: 'nobody asks for it' };
const many = (status: string, count: number): readonly string[] => Array.from({ length: count }, () => status);

describe('a run of Stryker', () => {
  test('is good where all was caught, in time or not', () => {
    const { said, problems } = judge(reportOf('Killed', 'Timeout', 'CompileError'), []);
    expect({ said, problems }).toEqual({
      said: 'mutation score: 100.0 % (2 caught, 0 survived, 0 of them explained)',
      problems: [],
    });
  });

  test('names each that lived and is not explained, and the score where it is too low', () => {
    const { said, problems } = judge(reportOf('Killed', 'Survived', 'NoCoverage'), []);
    expect(said).toContain('33.3 %');
    expect(problems).toEqual([
      'the mutation score is 33.3 %, 90 % is wanted',
      'a.ts:2 NumericLiteral → 3 lived and is not explained: const two = 2;',
      'a.ts:2 NumericLiteral → 3 lived and is not explained: const two = 2;',
    ]);
  });

  test('takes an explanation for the line it names, and for the change where it names one', () => {
    const report = reportOf(...many('Killed', 19), 'Survived');
    expect(judge(report, [BECAUSE]).problems).toEqual([]);
    expect(judge(report, [{ ...BECAUSE, replacement: '3' }]).problems).toEqual([]);
    expect(judge(report, [{ ...BECAUSE, replacement: '4' }]).problems).toHaveLength(2);
  });

  test('does not let explanations raise the score', () => {
    expect(judge(reportOf('Killed', 'Survived'), [BECAUSE]).problems).toEqual([
      'the mutation score is 50.0 %, 90 % is wanted',
    ]);
  });

  test('says which explanation nobody needs any more', () => {
    expect(judge(reportOf('Killed'), [BECAUSE]).problems).toEqual([
      'a.ts: an explanation is not needed any more: const two = 2;',
    ]);
  });
});
