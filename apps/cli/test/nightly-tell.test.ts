import { beforeEach, describe, expect, test } from 'vitest';
import { judged, LAW, type Left, MAIN, OTHER, READ, WRITTEN } from './nightly/left.ts';
import { isSkipped, skipNote } from './nightly/run-script.ts';
import { type ToldNights, toldNights } from './nightly/told-night.ts';

let night: ToldNights;
const tell = (written: Left, how: Parameters<ToldNights['tell']>[1] = {}) =>
  night.tell({ [WRITTEN]: written, [READ]: judged('held', 1) }, how);
const pending = () => night.proposed()?.contracts[LAW];

describe.skipIf(isSkipped)(`night after night${skipNote}`, { tags: 'long' }, () => {
  beforeEach(() => {
    night = toldNights(MAIN);
  });

  test('news are told once, outlast nights that say nothing of them, and are taken back by one that does', () => {
    expect(tell(judged('held', 1))).toEqual([]);
    expect(tell(judged('broken', 22))).toEqual(['label create', 'issue create', 'pr create']);
    expect(night.machine.read('body')).toContain(`- \`${LAW}\` is broken.\n`);
    expect(pending()).toEqual({ kind: 'broken', since: '2026-11-22' });
    const commit = () => night.machine.shell('git -C ../origin rev-parse layers-nightly/record');
    const first = commit();
    expect(tell(judged('broken', 23))).toEqual(['issue edit']);
    expect(night.tell({ [READ]: judged('held', 1) }, { result: 'failure' })).toEqual(['issue edit', 'issue comment']);
    expect(commit()).toBe(first);
    expect(tell(judged('held', 1))).toEqual(['issue close', 'pr close']);
    expect(night.proposed()).toBeUndefined();
  });

  test('a silent night says so, and closes nothing', () => {
    tell(judged('broken', 22));
    const outcomes = { [LAW]: 'held', [OTHER]: 'inconclusive' } as const;
    expect(tell({ ...judged('held', 1), outcomes })).toEqual([]);
    expect(night.machine.read('summary')).toContain('1 of 2 contracts that can be judged here were inconclusive');
    expect(night.said()).toContain('::warning title=read-write eu-central-1: little was judged::');
  });

  test('a request that somebody closed is made again, and one that may not be made waits on its branch', () => {
    tell(judged('broken', 22), { env: { PR_FAILS: '1' } });
    expect(night.said()).toContain('::warning title=No pull request::');
    expect(pending()?.kind).toBe('broken');
    expect(tell(judged('broken', 23))).toEqual(['issue edit', 'pr create']);
  });

  test("a stranger's request from a branch of that name is neither taken for ours nor closed", () => {
    night.machine.write('strangers', '{"number":5,"isCrossRepository":true}\n');
    expect(tell(judged('held', 1))).toEqual([]);
    expect(tell(judged('broken', 22))).toEqual(['label create', 'issue create', 'pr create']);
    // Nor does it hide ours: with that there is nothing to do.
    night.machine.run('tell: Propose the record', { BRANCH: 'layers-nightly/record', RECORD: 'same' });
    expect(night.machine.read('gh')).toMatch(/pr create\n$/);
  });
});
