import { readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What turbo's summary says of a task, as far as it is used here. A task that never came to run has no `execution`.
 *
 * @typedef {object} TaskRun
 * @property {string} taskId
 * @property {string} task
 * @property {string} package
 * @property {string} command `<NONEXISTENT>` where the package has no such script.
 * @property {string} directory Relative to the root.
 * @property {{ status: 'HIT' | 'MISS' }} cache
 * @property {{ startTime: number, exitCode?: number }} [execution] In milliseconds since 1970.
 */

/**
 * The tasks of the turbo run that has just ended, from the summary it wrote; none where it ended before any task.
 * Summaries of earlier runs are removed: turbo keeps them for ever.
 *
 * @param {string} root
 * @param {number} started When the run began, in milliseconds since 1970.
 * @returns {TaskRun[]}
 */
export function lastRun(root, started) {
  const folder = join(root, '.turbo/runs');
  const summaries = list(folder).map((file) => ({ file, time: statSync(file).mtimeMs }));
  for (const { file, time } of summaries) if (time < started) rmSync(file, { force: true });
  const newest = summaries.filter(({ time }) => time >= started).toSorted((a, b) => b.time - a.time)[0];
  return newest === undefined ? [] : JSON.parse(readFileSync(newest.file, 'utf8')).tasks;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function list(folder) {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/**
 * How a task ended, in words.
 *
 * @param {TaskRun['execution']} execution
 * @returns {string}
 */
export function exitOf(execution) {
  return execution?.exitCode === undefined ? 'did not run' : `exit code ${execution.exitCode}`;
}
