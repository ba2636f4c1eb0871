import { say } from './say.mjs';
import { exitCodeOf } from './stop.mjs';
import { lastRun } from './last-run.mjs';
import { tally } from './tally.mjs';
import { turbo } from './turbo.mjs';

/** Checks of the whole repository. Turbo passes over one that has no script, so each is looked for in the summary. */
const rootChecks = ['//#lint', '//#format:check', '//#typecheck'];

/**
 * Runs every check and every test, whatever fails on the way, and closes with the count of both.
 *
 * @param {import('./cli.mjs').Context} context
 * @param {string[]} flags For turbo.
 * @returns {Promise<number>}
 */
export async function runChecks(context, flags) {
  say('running the checks and the tests');
  const started = Date.now();
  const names = ['generate:check', ...rootChecks, 'build', 'test'];
  const { code } = await turbo(context, [
    ...names,
    '--continue',
    '--concurrency=4',
    '--output-logs=errors-only',
    '--summarize',
    ...flags,
  ]);
  if (context.stop.aborted) return code === 0 ? exitCodeOf(context.stop) : code;
  const { passed, failed, skipped } = tally(context.root, lastRun(context.root, started), rootChecks);
  if (code !== 0 && failed.length === 0) failed.push(`turbo (exit code ${code})`);
  for (const name of skipped) console.log(`skipped  ${name}`);
  for (const name of failed) console.log(`failed   ${name}`);
  console.log(`${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  return failed.length > 0 || passed === 0 ? 1 : 0;
}
