import { beforeEach, expect, test } from 'vitest';
import {
  judged,
  LAW,
  type Left,
  MAIN,
  OTHER,
  READ,
  READ_RECORD,
  recordText,
  WRITTEN,
  WRITTEN_RECORD,
} from './nightly/left.ts';
import { type Nights, nights } from './nightly/nights.ts';

let night: Nights;
beforeEach(() => {
  night = nights(MAIN);
});
const conclude = (written: Left, how: Parameters<Nights['conclude']>[1] = {}) => {
  const { issue, record } = night.conclude({ [WRITTEN]: written, [READ]: judged('held', 1) }, how);
  return { issue, record };
};
const mark = () => night.issue().split('\n')[0];

const FAILED = { result: 'failure' };
const UNJUDGED: Left = {
  outcomes: { [LAW]: 'inconclusive', [OTHER]: 'held', a: 'held', b: 'held', c: 'held' },
  record: { [LAW]: ['held', 1], [OTHER]: ['held', 1] },
};
/** What a run leaves that wrote no record: the main branch's. */
const NOTHING_NEW = { record: UNJUDGED.record! };

test('a night without news closes what there is', () => {
  expect(conclude(judged('held', 1))).toEqual({ issue: 'close', record: 'close' });
});

test('a break is told and proposed, and taken back by the night that finds that the law holds', () => {
  expect(conclude(judged('broken', 22), FAILED)).toEqual({ issue: 'tell', record: 'propose' });
  expect(night.issue()).toContain(`## read-write eu-central-1\n\n- \`${LAW}\` is broken.\n`);
  expect(night.issue()).toContain(`## The report of read-write eu-central-1\n\nThe report of ${WRITTEN}.\n`);
  expect(night.proposed(WRITTEN_RECORD, LAW)).toEqual({ kind: 'broken', since: '2026-11-22' });
  expect(conclude(judged('held', 1))).toEqual({ issue: 'close', record: 'close' });
});

test('what is found again is the same news, and has been so since it was found first', () => {
  conclude(judged('broken', 22), FAILED);
  const first = mark();
  expect(conclude(judged('broken', 23), FAILED)).toEqual({ issue: 'tell', record: 'same' });
  expect(mark()).toBe(first);
  const record = { [LAW]: ['broken', 24], [OTHER]: ['broken', 24] } as const;
  const both: Left = { outcomes: { [LAW]: 'broken', [OTHER]: 'broken' }, record, code: 1 };
  expect(conclude(both, FAILED)).toEqual({ issue: 'tell', record: 'propose' });
  expect(mark()).not.toBe(first);
  expect(night.proposed(WRITTEN_RECORD, LAW)).toEqual({ kind: 'broken', since: '2026-11-22' });
});

test('a night that could not judge it closes nothing, and goes on telling the same', () => {
  conclude(judged('broken', 22), FAILED);
  const first = mark();
  expect(conclude(UNJUDGED)).toEqual({ issue: 'tell', record: 'same' });
  expect(mark()).toBe(first);
  expect(night.issue()).toContain(`- \`${LAW}\` is broken, found on 2026-11-22; not judged tonight.\n`);
});

test.each([
  ['without credentials', { ...NOTHING_NEW, code: 2 }, 'the run ended with code 2'],
  [
    'that was interrupted',
    { ...judged('held', 1), ...NOTHING_NEW, interrupted: true, code: 143 },
    'the run ended with code 143',
  ],
  ['in which all was inconclusive', { ...UNJUDGED, outcomes: { [LAW]: 'inconclusive' }, code: 2 }, 'code 2'],
] as const)('so does one %s, and it says why', (_, left, why) => {
  conclude(judged('broken', 22), FAILED);
  expect(conclude(left, FAILED)).toEqual({ issue: 'tell', record: 'same' });
  expect(night.issue()).toContain(why);
  expect(night.issue()).toContain('found on 2026-11-22; not judged tonight');
});

test('what was said last stands for a report that was not written', () => {
  conclude({ ...NOTHING_NEW, code: 2 }, FAILED);
  expect(night.issue()).toContain('```\nThere are no credentials.\n```');
});

test('a region without a report keeps what it proposed, and closes nothing', () => {
  night.conclude({ [WRITTEN]: judged('held', 1), [READ]: judged('broken', 22) }, FAILED);
  expect(night.conclude({ [WRITTEN]: judged('broken', 23) }, FAILED)).toMatchObject({ record: 'propose' });
  expect(night.issue()).toContain(
    `## read-only eu-west-1\n\n- no report: the job failed before it had one.\n- \`${LAW}\` is broken, found on 2026-11-22`,
  );
  expect(night.proposed(WRITTEN_RECORD, LAW)).toEqual({ kind: 'broken', since: '2026-11-23' });
  expect(night.proposed(READ_RECORD, LAW)).toEqual({ kind: 'broken', since: '2026-11-22' });
});

test('a region that is asked no more keeps it too', () => {
  night.conclude({ [WRITTEN]: judged('held', 1), [READ]: judged('broken', 22) }, FAILED);
  const runs = [{ suite: 'read-write', region: 'eu-central-1' }];
  expect(night.conclude({ [WRITTEN]: judged('held', 1) }, { runs })).toMatchObject({ issue: 'close', record: 'same' });
});

test('a law that stays broken is told until it is known, also where it was merged or not judged', () => {
  conclude(judged('broken', 22), FAILED);
  const first = mark();
  night.merge();
  expect(conclude(judged('broken', 22), FAILED)).toEqual({ issue: 'tell', record: 'close' });
  expect(mark()).toBe(first);
  const record = { [LAW]: ['broken', 22], [OTHER]: ['held', 1] } as const;
  expect(conclude({ ...UNJUDGED, record }).issue).toBe('tell');
  expect(mark()).toBe(first);
  const known = [{ id: LAW }];
  expect(conclude({ ...UNJUDGED, record }, { known }).issue).toBe('close');
  expect(conclude({ outcomes: { [LAW]: 'known', [OTHER]: 'held' }, record }, { known }).issue).toBe('close');
  expect(conclude({ outcomes: { [LAW]: 'mended' }, record, code: 1 }, { ...FAILED, known }).issue).toBe('tell');
  expect(night.issue()).toContain(`- \`${LAW}\` is mended.\n`);
});

test('what nobody knew of AWS is news until it is merged', () => {
  const observed = { level: 'observed' } as const;
  expect(conclude(judged('broken', 22, observed))).toEqual({ issue: 'tell', record: 'propose' });
  night.merge();
  expect(conclude(judged('broken', 22, observed))).toEqual({ issue: 'close', record: 'close' });
});

test('a law that is new and holds is for the record alone', () => {
  const { outcomes, record } = judged('held', 1);
  const left: Left = { outcomes: { ...outcomes, 'a/new': 'held' }, record: { ...record, 'a/new': ['held', 24] } };
  expect(conclude(left)).toEqual({ issue: 'close', record: 'propose' });
});

test('a broken law that there is no more is told as gone, and news no more once that is merged', () => {
  night = nights({ ...MAIN, [WRITTEN_RECORD]: recordText({ [LAW]: ['broken', 1], [OTHER]: ['held', 1] }) });
  const left: Left = { outcomes: { [OTHER]: 'held' }, record: { [OTHER]: ['held', 1] } };
  expect(conclude(left)).toEqual({ issue: 'tell', record: 'propose' });
  expect(night.issue()).toContain(`\n- the law \`${LAW}\` is gone.\n`);
  night.merge();
  expect(conclude(left)).toEqual({ issue: 'close', record: 'close' });
});

test('a night of which much was inconclusive says so, and closes nothing', () => {
  const left = { ...judged('held', 1), outcomes: { [LAW]: 'held', [OTHER]: 'inconclusive', c: 'skipped' } } as const;
  const much = '1 of 2 contracts that can be judged here were inconclusive';
  expect(night.conclude({ [WRITTEN]: left, [READ]: judged('held', 1) })).toEqual({
    issue: 'keep',
    record: 'keep',
    silent: [{ title: 'read-write eu-central-1', much }],
  });
});

test('a region in which much was never judged is no silent one, but for its first night', () => {
  const outcomes = { [LAW]: 'held', [OTHER]: 'held', empty: 'inconclusive' } as const;
  const left: Left = { outcomes, record: { ...judged('held', 1).record, empty: ['unjudged', 24] } };
  expect(conclude(left)).toEqual({ issue: 'keep', record: 'propose' });
  expect(conclude(left)).toEqual({ issue: 'close', record: 'same' });
  night.merge();
  expect(conclude(left)).toEqual({ issue: 'close', record: 'close' });
});

test('a region stays silent as long as the branch has a record by which its laws were judged', () => {
  night = nights({ [READ_RECORD]: MAIN[READ_RECORD] });
  expect(conclude(judged('held', 1))).toEqual({ issue: 'close', record: 'propose' });
  const outcomes = { [LAW]: 'inconclusive', [OTHER]: 'inconclusive' } as const;
  const left: Left = { outcomes, record: { [LAW]: ['unjudged', 24], [OTHER]: ['unjudged', 24] } };
  expect(conclude(left)).toEqual({ issue: 'keep', record: 'same' });
  night = nights({ [READ_RECORD]: MAIN[READ_RECORD] });
  expect(conclude(left)).toEqual({ issue: 'keep', record: 'propose' });
  expect(conclude(left)).toEqual({ issue: 'close', record: 'same' });
});

test('a job that failed though its report is good is told', () => {
  expect(conclude(judged('held', 1), FAILED).issue).toBe('tell');
  expect(night.issue()).toContain('A job failed, and no report says why.');
});
