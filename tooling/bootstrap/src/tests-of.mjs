import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { exitOf } from './last-run.mjs';

/**
 * The part of vitest's JSON report that is used here.
 *
 * @typedef {{ title: string, ancestorTitles: string[], status: string, tags?: string[] }} Test
 * @typedef {{ name: string, status: string, assertionResults: Test[] }} TestFile
 * @typedef {{ startTime: number, testResults: TestFile[] }} Report
 */

/**
 * The tests of a package, from the report that its `test` task wrote in this run.
 *
 * A task that failed has at least one failure, and a task without a report is one: a run that crashed must not go by
 * unseen because an older report lies there.
 *
 * @param {string} root
 * @param {import('./last-run.mjs').TaskRun} task
 * @returns {import('./tally.mjs').Tally}
 */
export function testsOf(root, task) {
  const folder = join(root, task.directory);
  const report = readReport(join(folder, 'reports/vitest.json'));
  if (report === undefined || isStale(report, task)) {
    return {
      passed: 0,
      failed: [`${task.taskId} (${exitOf(task.execution)}, no report of this run)`],
      skipped: [],
      long: [],
    };
  }
  const sum = addUp(report, (file) => `${task.package} ${relative(folder, file).replaceAll('\\', '/')}`);
  if (task.execution?.exitCode !== 0 && sum.failed.length === 0) {
    sum.failed.push(`${task.taskId} (${exitOf(task.execution)})`);
  }
  return sum;
}

/**
 * Whether a report is older than the task. On a cache hit turbo has put back the one of that very state.
 *
 * @param {Report} report
 * @param {import('./last-run.mjs').TaskRun} task
 * @returns {boolean}
 */
function isStale(report, { cache, execution }) {
  return cache.status !== 'HIT' && !(execution !== undefined && report.startTime >= execution.startTime);
}

/**
 * @param {Report} report
 * @param {(file: string) => string} nameOf
 * @returns {import('./tally.mjs').Tally}
 */
function addUp(report, nameOf) {
  /** @type {import('./tally.mjs').Tally} */
  const sum = { passed: 0, failed: [], skipped: [], long: [] };
  for (const { name: file, status: fileStatus, assertionResults } of report.testResults) {
    const failures = sum.failed.length;
    for (const { ancestorTitles, title, status, tags } of assertionResults) {
      const name = [nameOf(file), ...ancestorTitles, title].join(' > ');
      if (status === 'passed') sum.passed += 1;
      else if (status === 'failed') sum.failed.push(name);
      else if (tags?.includes('long') === true) sum.long.push(name);
      else sum.skipped.push(name);
    }
    // A file that could not be loaded, or whose hooks failed, has failed without a failed test.
    if (fileStatus === 'failed' && sum.failed.length === failures) sum.failed.push(nameOf(file));
  }
  return sum;
}

/**
 * @param {string} path
 * @returns {Report | undefined}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
