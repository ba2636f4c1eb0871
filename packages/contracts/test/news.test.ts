import { expect, test } from 'vitest';
import { withKnown } from '../src/known.ts';
import { newsOf } from '../src/news.ts';
import { recordOf } from '../src/record.ts';
import { broken, held, idOf, inconclusive, reportOf, skipped } from './a-report.ts';

const before = recordOf(reportOf([held(0), broken(1), skipped(2), held(3)], { began: '2026-11-02T00:00:00Z' }));

const told = (...[report, record]: Parameters<typeof newsOf>) =>
  newsOf(report, record).map(({ what, id, was, is }) => [what, id, was, is]);

test('what changed is told, the worst first', () => {
  const old = {
    ...before,
    contracts: { ...before.contracts, 'no/such': { kind: 'held', since: '2026-01-01' } as const },
  };
  const report = reportOf([held(4), held(2), held(1), broken(0, 'documented', 'seen 1, wanted 2'), held(3)]);
  expect(told(report, old)).toEqual([
    ['newly broken', idOf(0), 'held', 'broken'],
    ['mended', idOf(1), 'broken', 'held'],
    ['first judged', idOf(2), 'unjudged', 'held'],
    ['new law', idOf(4), 'absent', 'held'],
    ['law gone', 'no/such', 'held', 'absent'],
  ]);
  expect(newsOf(report, old)[0]).toEqual({
    id: idOf(0),
    what: 'newly broken',
    was: 'held',
    since: '2026-11-02',
    is: 'broken',
    level: 'documented',
    sentence: 'Law 0 <holds> & "holds".',
    reason: 'seen 1, wanted 2',
  });
});

test('what stayed, was not judged, or was not asked is no news', () => {
  expect(told(reportOf([inconclusive(0), broken(1), skipped(2)]), before)).toEqual([]);
  expect(told(reportOf([skipped(0), inconclusive(1)]), before)).toEqual([]);
});

test('on AWS a break of what nobody knew is what AWS does, and of what is documented a break', () => {
  const report = reportOf([broken(0, 'observed'), broken(3, 'recorded')], { authority: true });
  expect(told(report, before).map(([what]) => what)).toEqual(['newly broken', 'AWS does otherwise']);
  // Once it is in the record, it is news no more.
  expect(told(report, recordOf(report, before))).toEqual([]);
});

test('without a record what is broken is news, and what holds is not', () => {
  expect(told(reportOf([held(0), broken(1), skipped(2)]), undefined)).toEqual([
    ['newly broken', idOf(1), 'absent', 'broken'],
  ]);
});

test('a break that is listed as known is no news', () => {
  const known = [{ id: idOf(0), reason: 'x', since: '2026-01-01' }];
  expect(told(withKnown(reportOf([broken(0)]), known), before)).toEqual([]);
});
