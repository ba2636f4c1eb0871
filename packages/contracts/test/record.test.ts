import { expect, test } from 'vitest';
import { withKnown } from '../src/known.ts';
import { readRecord, recordOf, writeRecord } from '../src/record.ts';
import { broken, held, idOf, inconclusive, reportOf, skipped } from './a-report.ts';

const monday = recordOf(
  reportOf([held(0), broken(1), skipped(2), held(3), held(4)], { began: '2026-11-02T23:59:00Z' }),
);

test('what was found is kept by id with the day since when', () => {
  expect(monday).toEqual({
    target: 'thing',
    date: '2026-11-02',
    contracts: {
      [idOf(0)]: { kind: 'held', since: '2026-11-02' },
      [idOf(1)]: { kind: 'broken', since: '2026-11-02' },
      [idOf(2)]: { kind: 'unjudged', since: '2026-11-02' },
      [idOf(3)]: { kind: 'held', since: '2026-11-02' },
      [idOf(4)]: { kind: 'held', since: '2026-11-02' },
    },
  });
  expect(Object.keys(monday.contracts)).toEqual(Object.keys(monday.contracts).toSorted());
});

test('a day stays while nothing changes; what was not judged or not asked stands as it stood', () => {
  const tuesday = recordOf(reportOf([broken(0), broken(1), skipped(2), inconclusive(3)]), monday);
  expect(tuesday).toEqual({
    ...monday,
    date: '2026-11-24',
    contracts: { ...monday.contracts, [idOf(0)]: { kind: 'broken', since: '2026-11-24' } },
  });
});

test('known is broken and mended is held', () => {
  const known = [0, 1].map((at) => ({ id: idOf(at), reason: 'x', since: '2026-01-01' }));
  const record = recordOf(withKnown(reportOf([broken(0), held(1)]), known));
  expect(record.contracts).toMatchObject({ [idOf(0)]: { kind: 'broken' }, [idOf(1)]: { kind: 'held' } });
});

test('a contract that exists no more leaves the record', () => {
  const old = { ...monday, contracts: { 'no/such': { kind: 'held', since: '2026-01-01' } as const } };
  expect(recordOf(reportOf([]), old).contracts).toEqual({});
});

test('a record has a line for each contract, and is read again', () => {
  const text = writeRecord(monday);
  expect(text.split('\n')).toHaveLength(7 + 5);
  expect(text).toContain(`    "${idOf(1)}": { "kind": "broken", "since": "2026-11-02" }`);
  expect(readRecord(JSON.parse(text))).toEqual(monday);
  const empty = recordOf(reportOf([]));
  expect(readRecord(JSON.parse(writeRecord(empty)))).toEqual(empty);
});

test.each([
  ['nothing', null, 'target is missing'],
  ['no date', { target: 'thing', date: 'today' }, 'date must be a day as YYYY-MM-DD, and is "today"'],
  ['no contracts', { target: 'thing', date: '2026-01-01', contracts: [] }, 'contracts must be an object by id'],
  [
    'another kind',
    { target: 'thing', date: '2026-01-01', contracts: { 'a/b': { kind: 'fine' } } },
    'The record of a/b: kind must be held, broken or unjudged, and is "fine".',
  ],
  [
    'no day',
    { target: 'thing', date: '2026-01-01', contracts: { 'a/b': { kind: 'held' } } },
    'The record of a/b: since must be a day as YYYY-MM-DD',
  ],
])('%s is no record', (_, json, words) => {
  expect(() => readRecord(json)).toThrow(TypeError);
  expect(() => readRecord(json)).toThrow(words);
});
