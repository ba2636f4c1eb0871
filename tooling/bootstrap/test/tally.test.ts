import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lastRun, type TaskRun } from '../src/last-run.mjs';
import { tally } from '../src/tally.mjs';
import { emptyFolder, write } from './repository.ts';

/** A task of package `@org/a` in `packages/a`, that began at 1000 and passed, unless told otherwise. */
function task(name: string, exitCode = 0, more: Partial<TaskRun> = {}): TaskRun {
  return {
    taskId: `@org/a#${name}`,
    task: name,
    package: '@org/a',
    command: 'true',
    directory: 'packages/a',
    cache: { status: 'MISS' },
    execution: { startTime: 1000, exitCode },
    ...more,
  };
}

/**
 * A root with the report of `packages/a`: one file, its status, and a test for each of the statuses given, with their
 * tags behind them: `skipped long`.
 */
function rootWithReport(startTime: number, status: string, ...tests: string[]): string {
  const root = emptyFolder();
  const assertionResults = tests.map((each, index) => {
    const [is, ...tags] = each.split(' ');
    return { ancestorTitles: ['g'], title: `t${index}`, status: is, tags };
  });
  const testResults = [{ name: join(root, 'packages/a/test/x.test.ts'), status, assertionResults }];
  write(root, 'packages/a/reports/vitest.json', JSON.stringify({ startTime, testResults }));
  return root;
}

const noReport = '@org/a#test (exit code 1, no report of this run)';

test('each test counts, with its name where it failed or was skipped', () => {
  const root = rootWithReport(
    1001,
    'failed',
    'passed',
    'passed',
    'failed',
    'skipped',
    'todo',
    'skipped long',
    'passed long',
  );
  expect(tally(root, [task('test', 1)], [])).toEqual({
    passed: 3,
    failed: ['@org/a test/x.test.ts > g > t2'],
    skipped: ['@org/a test/x.test.ts > g > t3', '@org/a test/x.test.ts > g > t4'],
    long: ['@org/a test/x.test.ts > g > t5'],
  });
});

test('each check counts once, whether it ran or was remembered', () => {
  const run = [task('build'), task('typecheck', 0, { cache: { status: 'HIT' } }), task('lint', 3)];
  expect(tally('/nowhere', run, [])).toEqual({
    passed: 2,
    failed: ['@org/a#lint (exit code 3)'],
    skipped: [],
    long: [],
  });
});

test('a package without the script is not counted', () => {
  expect(tally('/nowhere', [task('test', 0, { command: '<NONEXISTENT>' })], [])).toEqual({
    passed: 0,
    failed: [],
    skipped: [],
    long: [],
  });
});

test('a crash before the report is a failure', () => {
  expect(tally(emptyFolder(), [task('test', 1)], []).failed).toEqual([noReport]);
});

test('a crash is a failure though an older report lies there', () => {
  const root = rootWithReport(999, 'passed', 'passed');
  expect(tally(root, [task('test', 1)], [])).toEqual({ passed: 0, failed: [noReport], skipped: [], long: [] });
});

test('a report that turbo put back counts, however old', () => {
  const root = rootWithReport(1, 'passed', 'passed');
  expect(tally(root, [task('test', 0, { cache: { status: 'HIT' } })], []).passed).toBe(1);
});

test('a report cut short is none', () => {
  const root = emptyFolder();
  write(root, 'packages/a/reports/vitest.json', '{"startTime":1001,"testRes');
  expect(tally(root, [task('test', 1)], []).failed).toEqual([noReport]);
});

test('a task that failed counts as a failure though every test passed', () => {
  const root = rootWithReport(1001, 'passed', 'passed');
  expect(tally(root, [task('test', 1)], [])).toMatchObject({ passed: 1, failed: ['@org/a#test (exit code 1)'] });
});

test('a file that could not be loaded is a failure', () => {
  expect(tally(rootWithReport(1001, 'failed'), [task('test', 1)], []).failed).toEqual(['@org/a test/x.test.ts']);
});

test('a check that is wanted and did not run is a failure', () => {
  const { execution: _, ...cancelled } = task('build');
  expect(tally('/nowhere', [cancelled], ['//#lint']).failed).toEqual([
    '@org/a#build (did not run)',
    '//#lint (did not run)',
  ]);
});

test('only the summary of this run is read; older ones are removed', () => {
  const root = emptyFolder();
  for (const [name, seconds] of Object.entries({ old: 10, now: 20 })) {
    write(root, `.turbo/runs/${name}.json`, JSON.stringify({ tasks: [task(name)] }));
    utimesSync(join(root, `.turbo/runs/${name}.json`), seconds, seconds);
  }
  expect(lastRun(root, 15_000)).toEqual([task('now')]);
  utimesSync(join(root, '.turbo/runs/now.json'), 10, 10);
  expect(lastRun(root, 15_000)).toEqual([]);
  expect(lastRun(root, 0)).toEqual([]);
});
