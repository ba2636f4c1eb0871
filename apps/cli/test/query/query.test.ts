import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/query/query.ts';
import { DATA, REFUSED, TAKEN } from './examples.ts';

test.each(TAKEN)('%s', (expression, result) => {
  expect(readQuery(expression)(DATA)).toEqual(result);
});

test.each(REFUSED)('%s is refused in one sentence', (expression, reason) => {
  const asked = (): unknown => readQuery(expression)(DATA);
  expect(asked).toThrow(reason);
  expect(asked).toThrow(/^--query must be a JMESPath expression, got '[^\n]*\.$/);
});

/** Debian's Python, and in it jmespath.py: that of the AWS CLI. */
const PYTHON = '/usr/bin/python3';
const ORACLE = `
import json, sys, jmespath
asked = json.load(sys.stdin)
def found(expression):
    try:
        return [jmespath.search(expression, asked['data'])]
    except Exception:
        return None
json.dump([found(expression) for expression in asked['expressions']], sys.stdout, default=str)
`;

const hasOracle = (): boolean => {
  try {
    execFileSync(PYTHON, ['-c', 'import jmespath'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(!hasOracle())('as the AWS CLI (needs `jmespath` of Debian’s `awscli`)', () => {
  const ask = (expressions: readonly string[]): readonly ([unknown] | null)[] =>
    JSON.parse(
      execFileSync(PYTHON, ['-W', 'ignore', '-c', ORACLE], {
        input: JSON.stringify({ data: DATA, expressions }),
        encoding: 'utf8',
      }),
    );

  test('takes what it takes, and makes the same of it', () => {
    const found = ask(TAKEN.map(([expression]) => expression));
    expect(found).toEqual(TAKEN.map(([, result]) => [result]));
  });

  test('refuses what it refuses', () => {
    // A reference alone comes to an object of Python, which its formatter refuses.
    const found = ask(REFUSED.map(([expression]) => expression).filter((expression) => expression !== '&a'));
    expect(found.filter((one) => one !== null)).toEqual([]);
  });
});
