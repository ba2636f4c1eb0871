import { availableParallelism } from 'node:os';
import { say } from './say.mjs';
import { exitCodeOf } from './stop.mjs';
import { lastRun } from './last-run.mjs';
import { tally } from './tally.mjs';
import { turbo } from './turbo.mjs';

/**
 * Tasks at a time: on two processors, each more than two made all of them slower by more than it filled of their waits.
 * Each has workers of its own, so that four are enough for any machine.
 */
const AT_A_TIME = Math.min(4, Math.max(2, availableParallelism()));

/** Checks of the whole repository. Turbo passes over one that has no script, so each is looked for in the summary. */
const rootChecks = ['//#lint', '//#format:check', '//#typecheck'];

/**
 * Runs every check and test, whatever fails on the way, and closes with the count of both. The long tests are left out
 * but for `--long`.
 *
 * @param {import('./cli.mjs').Context} context
 * @param {string[]} flags `--long`, and those for turbo.
 * @returns {Promise<number>}
 */
export async function runChecks(context, flags) {
  const isLong = flags.includes('--long') || context.env['LAYERS_LONG'] !== undefined;
  say(isLong ? 'running the checks and all tests' : 'running the checks and the tests');
  const started = Date.now();
  const env = isLong ? { ...context.env, LAYERS_LONG: '1' } : context.env;
  const names = ['generate:check', ...rootChecks, 'build', 'test'];
  const { code } = await turbo({ ...context, env }, [
    ...names,
    '--continue',
    `--concurrency=${AT_A_TIME}`,
    '--output-logs=errors-only',
    '--summarize',
    ...flags.filter((flag) => flag !== '--long'),
  ]);
  if (context.stop.aborted) return code === 0 ? exitCodeOf(context.stop) : code;
  const { passed, failed, skipped, long } = tally(context.root, lastRun(context.root, started), rootChecks);
  if (code !== 0 && failed.length === 0) failed.push(`turbo (exit code ${code})`);
  // Of those that were to run, each that did not is told by its name.
  if (isLong) skipped.push(...long);
  else if (long.length > 0) console.log(`skipped  ${long.length} long tests: npm test -- --long runs them, too`);
  for (const name of skipped) console.log(`skipped  ${name}`);
  for (const name of failed) console.log(`failed   ${name}`);
  console.log(
    `${passed} passed, ${failed.length} failed, ${isLong ? skipped.length : skipped.length + long.length} skipped`,
  );
  return failed.length > 0 || passed === 0 ? 1 : 0;
}
