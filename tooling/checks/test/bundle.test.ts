import { describe, expect, test } from 'vitest';

import { bundle } from '../src/bundle.ts';

/** Bytes after gzip that a bundle may have: generous, so that only a change of kind trips it. */
const LIMITS = {
  arn: 1000,
  'arn-and-names': 4000,
  operations: 2000,
} as const;

/** Texts that stand in one table of the model only. */
const MARKS = {
  runtimes: 'dotnetcore3.1',
  operations: '/2018-10-31/layers',
  faults: 'PreconditionFailedException',
  constraints: 'lambda:GetLayerVersion',
  partitions: 'amazonaws.com.cn',
} as const;

const tablesIn = (code: string): readonly string[] =>
  Object.entries(MARKS).flatMap(([table, mark]) => (code.includes(mark) ? [table] : []));

describe('a bundle holds what it imports and no more', () => {
  test.each([
    ['arn', []],
    ['arn-and-names', ['runtimes']],
    // An operation names its faults.
    ['operations', ['operations', 'faults']],
  ] as const)('%s', async (fixture, tables) => {
    const { code, size } = await bundle(fixture);
    console.info(`${fixture}: ${size} bytes after gzip, at most ${LIMITS[fixture]}`);
    expect(tablesIn(code)).toStrictEqual(tables);
    expect(size).toBeLessThanOrEqual(LIMITS[fixture]);
  });
});
