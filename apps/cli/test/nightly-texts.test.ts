import { type RunRecord, type Standing, writeRecord } from '@org/layers-contracts';
import { describe, expect, test } from 'vitest';
import { mergedRecord, textOf } from '../nightly/merged-record.mts';

const record = (contracts: Readonly<Record<string, readonly [Standing, number]>>, day = 24): RunRecord => ({
  target: 'aws',
  date: `2026-11-${day}`,
  contracts: Object.fromEntries(
    Object.entries(contracts).map(([id, [kind, since]]) => [id, { kind, since: `2026-11-${since}` }]),
  ),
});
const main = record({ a: ['held', 10] }, 10);
const proposed = record({ a: ['broken', 22] }, 22);

describe('the record by all accounts', () => {
  const tonightIs = (kind: Standing, since: number, judged = true) =>
    mergedRecord({ main, proposed, tonight: record({ a: [kind, since] }), judged: new Set(judged ? ['a'] : []) });

  test('is what was judged tonight, and since it was found first', () => {
    expect(tonightIs('held', 10)).toEqual(record({ a: ['held', 10] }));
    expect(tonightIs('broken', 24)).toEqual(record({ a: ['broken', 22] }));
  });

  test('is what was found last where nothing was judged', () => {
    expect(tonightIs('held', 10, false)).toEqual(record({ a: ['broken', 22] }));
    expect(mergedRecord({ main, proposed, judged: new Set() })).toEqual(proposed);
    expect(mergedRecord({ main, judged: new Set() })).toEqual(main);
    expect(mergedRecord({ judged: new Set() })).toBeUndefined();
  });

  test('does not believe a branch that the main branch has overtaken', () => {
    const later = record({ a: ['held', 23] }, 23);
    expect(mergedRecord({ main: later, proposed, judged: new Set() })?.contracts).toEqual(later.contracts);
  });

  test('has the contracts that there are tonight, in order', () => {
    const tonight = record({ c: ['unjudged', 24], b: ['held', 24] });
    const known = { main, proposed: record({ c: ['held', 22] }), tonight, judged: new Set(['b']) };
    expect(JSON.stringify(mergedRecord(known)?.contracts)).toBe(
      JSON.stringify(record({ b: ['held', 24], c: ['held', 22] }).contracts),
    );
  });

  test('is written as the program writes it', () => {
    const both = record({ a: ['held', 10], b: ['broken', 22] });
    expect(textOf(both)).toBe(writeRecord(both));
  });
});
