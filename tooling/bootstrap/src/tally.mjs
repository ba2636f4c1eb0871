import { exitOf } from './last-run.mjs';
import { testsOf } from './tests-of.mjs';

/**
 * How much passed, and the names of what failed, of what was skipped, and of long tests that were left out.
 *
 * @typedef {{ passed: number, failed: string[], skipped: string[], long: string[] }} Tally
 */

/**
 * Adds up a run: each test of a `test` task is one, and each other task is one.
 *
 * @param {string} root
 * @param {import('./last-run.mjs').TaskRun[]} run
 * @param {string[]} wanted Tasks that must be in the run.
 * @returns {Tally}
 */
export function tally(root, run, wanted) {
  // Turbo lists tasks that a package does not have, for the sake of their dependencies.
  const tasks = run.filter(({ command }) => command !== '<NONEXISTENT>');
  const absent = wanted.filter((id) => !tasks.some(({ taskId }) => taskId === id));
  const tallies = tasks.map((task) => (task.task === 'test' ? testsOf(root, task) : checkOf(task)));
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: [...tallies.flatMap(({ failed }) => failed), ...absent.map((id) => `${id} (did not run)`)],
    skipped: tallies.flatMap(({ skipped }) => skipped),
    long: tallies.flatMap(({ long }) => long),
  };
}

/**
 * @param {import('./last-run.mjs').TaskRun} task
 * @returns {Tally}
 */
function checkOf({ taskId, execution }) {
  if (execution?.exitCode === 0) return { passed: 1, failed: [], skipped: [], long: [] };
  return { passed: 0, failed: [`${taskId} (${exitOf(execution)})`], skipped: [], long: [] };
}
