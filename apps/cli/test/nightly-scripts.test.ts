import { beforeEach, describe, expect, test } from 'vitest';
import { missingPrograms, type Runner, runner } from './nightly/run-script.ts';

const missing = missingPrograms();
// In CI nothing is skipped: .ci/run installs what is missing.
const isSkipped = missing.length > 0 && !process.env['CI'];
const note = isSkipped ? ` (skipped: there is no ${missing.join(', no ')} on this machine)` : '';

let machine: Runner;
beforeEach(() => {
  machine = runner();
});

describe.skipIf(isSkipped)(`what is to be run${note}`, () => {
  const runsFor = (variables: Readonly<Record<string, string>>) => {
    const none = { WRITE_ROLE: '', WRITE_REGION: '', READ_ROLE: '', READ_REGIONS: '' };
    const said = machine.run("settings: Read the repository's variables", { ...none, ...variables });
    const [line = ''] = machine.read('output').split('\n').slice(-2);
    return { runs: JSON.parse(line.replace('runs=', '')) as unknown, notices: said.match(/^::notice/gm)?.length ?? 0 };
  };
  const role = 'arn:aws:iam::123456789012:role/layers';

  test('is nothing without variables, and a notice for each suite says what to set', () => {
    expect(runsFor({})).toEqual({ runs: [], notices: 2 });
    expect(runsFor({ WRITE_ROLE: role, READ_REGIONS: 'eu-west-1' })).toEqual({ runs: [], notices: 2 });
  });

  test('is either suite alone, or both, and no region twice', () => {
    const written = { suite: 'read-write', region: 'eu-central-1' };
    const read = (region: string) => ({ suite: 'read-only', region });
    const write = { WRITE_ROLE: role, WRITE_REGION: 'eu-central-1' };
    const reads = { READ_ROLE: role, READ_REGIONS: 'us-gov-west-1, eu-central-1\n eu-west-1 eu-west-1' };
    expect(runsFor(write)).toEqual({ runs: [written], notices: 1 });
    expect(runsFor(reads).runs).toEqual(['eu-central-1', 'eu-west-1', 'us-gov-west-1'].map(read));
    expect(runsFor({ ...write, ...reads })).toEqual({
      runs: [written, read('eu-west-1'), read('us-gov-west-1')],
      notices: 0,
    });
  });

  test('is nothing that is no region', () => {
    const WRITE_REGION = 'x"; curl evil\nruns=[]';
    expect(runsFor({ WRITE_ROLE: role, WRITE_REGION }).runs).toEqual([]);
    expect(machine.read('output')).toBe('runs=[]\n');
  });
});

describe.skipIf(isSkipped)(`a run${note}`, () => {
  /** A program in the place of ours, which notes its flags and ends as it is told. */
  const program = (exit: number, more = ''): void =>
    machine.write('bin/verify', `#!/bin/bash\necho "$@" >> "$HOME/calls"\n${more}\necho judged\nexit ${exit}\n`);
  const env = { VERIFY: 'verify', SUITE: 'read-write', REGION: 'eu-central-1' };
  const flags = (): readonly string[] => machine.read('calls').trim().split(' ');

  test.each([
    ['read-write', true, '.github/layers-nightly/records'],
    ['read-only', false, '.github/layers-nightly/records/read-only/eu-central-1'],
  ])('of the suite %s writes: %s', (SUITE, writes, records) => {
    program(0);
    machine.run('verify: Verify', { ...env, SUITE });
    expect(flags()).toEqual(
      expect.arrayContaining(['aws', '--region', 'eu-central-1', '--records', '--report', '--record']),
    );
    expect(flags().includes('--write')).toBe(writes);
    expect(flags()[flags().indexOf('--records') + 1]).toMatch(new RegExp(`/work/${records}$`));
    expect(flags()).not.toContain('--known');
  });

  test('is told of known failures where there are some', () => {
    machine.write('work/.github/layers-nightly/known.json', '[]');
    program(0);
    machine.run('verify: Verify', env);
    expect(flags()[flags().indexOf('--known') + 1]).toMatch(/\/work\/\.github\/layers-nightly\/known\.json$/);
  });

  test.each([0, 1, 2])('that ends with %i is reported before its job ends so', (code) => {
    program(code, 'echo "{}" > "$GITHUB_WORKSPACE/.github/layers-nightly/records/aws.json"');
    machine.run('verify: Verify', env);
    expect(machine.read('output')).toBe(`code=${code}\n`);
    expect(machine.read('temp/report/exit-code')).toBe(`${code}\n`);
    expect(machine.read('temp/report/log.txt')).toBe('judged\n');
    expect(machine.read('temp/report/record.json')).toBe('{}\n');
    machine.run('verify: Fail where a law is broken or nothing could be judged', { CODE: String(code) }, code);
  });

  test('shows its report, or what was said last where there is none, without the number of the account', () => {
    const shown = { ...env, ROLE: 'arn:aws:iam::123456789012:role/layers' };
    machine.write('temp/report/log.txt', 'There are no credentials for 123456789012.\n');
    machine.run('verify: Show the report', shown);
    expect(machine.read('summary')).toContain('There are no credentials for 111122223333.');
    machine.write('temp/report/report.md', 'All held in 123456789012.\n');
    machine.run('verify: Show the report', shown);
    expect(machine.read('summary')).toContain('All held in 111122223333.');
    expect(machine.read('summary')).not.toContain('123456789012');
  });
});

/** A night's reports, as they are found again. */
interface Night {
  readonly code?: number;
  readonly news?: readonly object[];
  readonly record?: string;
  readonly name?: string;
}
const BROKEN = { id: 'filters/sound', was: 'held', is: 'broken' };
const NEW_LAW = { id: 'filters/new', was: 'absent', is: 'held' };

const night = ({ code = 0, news = [], record, name = 'report-read-write-eu-central-1' }: Night): void => {
  const at = `temp/reports/${name}`;
  machine.write(`${at}/exit-code`, `${code}\n`);
  machine.write(`${at}/report.json`, JSON.stringify({ news }));
  machine.write(`${at}/report.md`, `The report of ${name}.\n`);
  machine.write(`${at}/log.txt`, 'judged\n');
  if (record !== undefined) machine.write(`${at}/record.json`, recordOf(record));
};
const recordOf = (kind: string, date = '2026-11-24'): string =>
  JSON.stringify({ target: 'aws', date, contracts: { 'filters/sound': { kind, since: '2026-11-01' } } });

/** GitHub's program, which notes what it is asked and keeps one issue's body. */
const GH = `#!/bin/bash
echo "$*" >> "$HOME/gh"
while [ $# -gt 0 ]; do
  case "$1" in
    --body-file) cp "$2" "$HOME/body" ;;
  esac
  args+=("$1"); shift
done
case "\${args[0]} \${args[1]}" in
  'issue list') cat "$HOME/open-issue" 2> /dev/null ;;
  'issue view') cat "$HOME/body-before" ;;
  'pr list') cat "$HOME/open-request" 2> /dev/null ;;
  'pr create') exit "\${PR_FAILS:-0}" ;;
esac
exit 0
`;
const asked = (): readonly string[] =>
  machine
    .read('gh')
    .trim()
    .split('\n')
    .map((line) => line.split(' ').slice(0, 2).join(' '));

describe.skipIf(isSkipped)(`the issue${note}`, () => {
  const STEP = 'tell: Open, update or close the issue';
  const tell = (RESULT = 'success'): readonly string[] => {
    machine.write('gh', '');
    machine.run(STEP, { RESULT, LABEL: 'layers-nightly' });
    return asked();
  };
  beforeEach(() => machine.write('bin/gh', GH));

  test('is not opened where there is no news, nor for a new law that holds', () => {
    night({ news: [NEW_LAW] });
    expect(tell()).toEqual(['issue list']);
  });

  test('is opened on news, though no job failed', () => {
    night({ news: [BROKEN] });
    expect(tell()).toEqual(['issue list', 'label create', 'issue create']);
    expect(machine.read('body')).toContain('The report of report-read-write-eu-central-1.');
  });

  test('is opened where a law is broken, and where a job had no report', () => {
    night({ code: 1 });
    expect(tell('failure')).toContain('issue create');
    machine.write('temp/reports/report-read-write-eu-central-1/exit-code', '0\n');
    expect(tell('failure')).toContain('issue create');
    expect(machine.read('body')).toContain('A job failed before it had a report.');
  });

  test('shows what was said last where nothing could be judged', () => {
    night({ code: 2 });
    machine.shell('rm "$RUNNER_TEMP"/reports/*/report.*');
    machine.write('temp/reports/report-read-write-eu-central-1/log.txt', 'There are no credentials.\n');
    tell('failure');
    expect(machine.read('body')).toContain('There are no credentials.');
  });

  test('is updated in silence by the same news, with a comment by other news, and closed by none', () => {
    night({ news: [BROKEN] });
    tell();
    machine.write('open-issue', '7\n');
    machine.write('body-before', machine.read('body'));
    expect(tell()).toEqual(['issue list', 'issue view', 'issue edit']);
    night({ news: [BROKEN, { ...BROKEN, id: 'filters/complete' }] });
    expect(tell()).toEqual(['issue list', 'issue view', 'issue edit', 'issue comment']);
    night({ news: [] });
    expect(tell()).toEqual(['issue list', 'issue close']);
  });

  test.each(['', 'x'])('is cut to what GitHub takes, between two characters (%j in front)', (odd) => {
    night({ news: [BROKEN] });
    machine.write('temp/reports/report-read-write-eu-central-1/report.md', odd + 'ä'.repeat(80_000));
    tell();
    const body = machine.read('body');
    expect(body.length).toBeLessThan(65_536);
    expect(body.length).toBeGreaterThan(59_000);
    expect(body).not.toContain('\uFFFD');
  });
});

describe.skipIf(isSkipped)(`the record${note}`, () => {
  const STEP = 'tell: Propose the record';
  const OURS = '.github/layers-nightly/records/aws.json';
  const propose = (more: Readonly<Record<string, string>> = {}): string => {
    machine.write('gh', '');
    machine.shell('git switch --quiet main && git clean -qfd');
    return machine.run(STEP, { BASE: 'main', BRANCH: 'layers-nightly/record', ...more });
  };
  const proposed = (path = OURS): string => machine.shell(`git -C ../origin show layers-nightly/record:${path}`);
  const commits = (): string => machine.shell('git -C ../origin rev-parse layers-nightly/record');

  beforeEach(() => {
    machine.write('bin/gh', GH);
    machine.shell(`
      git init --quiet --bare --initial-branch main ../origin
      git init --quiet --initial-branch main
      git remote add origin ../origin
      git -c user.name=a -c user.email=a@b.c commit --quiet --allow-empty --message first
      git push --quiet origin main`);
  });

  test('is proposed where there was none, each region in a file of its own', () => {
    night({ record: 'held' });
    night({ record: 'broken', name: 'report-read-only-eu-west-1' });
    propose();
    expect(proposed()).toBe(recordOf('held'));
    expect(proposed('.github/layers-nightly/records/read-only/eu-west-1/aws.json')).toBe(recordOf('broken'));
    expect(asked()).toEqual(['pr list', 'pr create']);
  });

  test('is left alone where only the date is another', () => {
    machine.write(`work/${OURS}`, recordOf('held', '2026-11-01'));
    machine.shell('git add . && git -c user.name=a -c user.email=a@b.c commit --quiet --message record');
    night({ record: 'held' });
    propose();
    expect(asked()).toEqual(['pr list']);
    expect(machine.shell('git -C ../origin branch')).not.toContain('layers-nightly');
  });

  test('is updated in place where it stands otherwise, and not where it stands as proposed', () => {
    // Two commits of one second are one and the same.
    const on = (day: string) => ({ GIT_AUTHOR_DATE: `${day}T03:17:00Z`, GIT_COMMITTER_DATE: `${day}T03:17:00Z` });
    night({ record: 'held' });
    propose(on('2026-11-22'));
    const before = commits();
    machine.write('open-request', '8\n');
    propose(on('2026-11-23'));
    expect(commits()).toBe(before);
    night({ record: 'broken' });
    propose(on('2026-11-24'));
    expect(commits()).not.toBe(before);
    expect(proposed()).toBe(recordOf('broken'));
    expect(asked()).toEqual(['pr list']);
  });

  test('its request is closed where the main branch says the same by now', () => {
    machine.write('open-request', '8\n');
    machine.write(`work/${OURS}`, recordOf('held'));
    machine.shell('git add . && git -c user.name=a -c user.email=a@b.c commit --quiet --message record');
    night({ record: 'held' });
    propose();
    expect(asked()).toEqual(['pr list', 'pr close']);
  });

  test('waits on its branch where no pull request may be made', () => {
    night({ record: 'held' });
    expect(propose({ PR_FAILS: '1' })).toContain('::warning title=No pull request::');
    expect(proposed()).toBe(recordOf('held'));
  });

  test('takes nothing from a report of another name', () => {
    night({ record: 'held', name: 'report-other' });
    propose();
    expect(asked()).toEqual(['pr list']);
  });
});
