import { cleanEnvironment } from './environment.mjs';
import { Failure } from './failure.mjs';
import { help } from './help.mjs';
import { install } from './install.mjs';
import { readPins } from './pins.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { exitCodeOf, watchForStop } from './stop.mjs';
import { tasks } from './tasks.mjs';
import { findTools } from './tools.mjs';

/**
 * What every task is given: where the repository is, the environment its children get, and the signal that ends them.
 *
 * @typedef {{ root: string, env: NodeJS.ProcessEnv, stop: AbortSignal }} Context
 */

/**
 * Runs the task named by the first argument with the arguments after it, and gives the exit code.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function main([name = '', ...flags]) {
  const stop = watchForStop();
  if (name === '--help' || name === '-h' || (tasks.get(name)?.helps !== true && flags.includes('--help'))) {
    console.log(help());
    return 0;
  }
  try {
    return await runTask(name, flags, stop);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    // A child that was told to stop fails too; that is no news to the one who stopped it.
    if (stop.aborted) return exitCodeOf(stop);
    say(error.message);
    if (error.details !== '') console.error(error.details);
    return 1;
  }
}

/**
 * @param {string} name
 * @param {string[]} flags
 * @param {AbortSignal} stop
 * @returns {Promise<number>}
 */
async function runTask(name, flags, stop) {
  const task = tasks.get(name);
  const known = [...tasks.keys()].join(', ');
  if (task === undefined) throw new Failure(`there is no task "${name}": use one of ${known}, or --help`);
  const env = cleanEnvironment(process.env);
  const context = { root, stop, env: await findTools({ root, env, stop }, readPins(root)) };
  await install(context);
  return stop.aborted ? exitCodeOf(stop) : task.run(context, flags);
}
