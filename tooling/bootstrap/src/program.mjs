import { buildExplorer } from './explorer.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/**
 * A task that runs the server from its source, with the explorer as it is now.
 *
 * @param {string[]} nodeFlags
 * @param {string[]} serverFlags Those that come before the caller's.
 * @returns {import('./tasks.mjs').Task['run']}
 */
export function serve(nodeFlags, serverFlags) {
  return withExplorer('starting the server', program('apps/server/src/main.ts', nodeFlags, serverFlags));
}

/**
 * The same task, once the explorer is built.
 *
 * @param {string} words What then begins, for the one who waits.
 * @param {import('./tasks.mjs').Task['run']} task
 * @returns {import('./tasks.mjs').Task['run']}
 */
export function withExplorer(words, task) {
  return async (context, flags) => {
    await buildExplorer(context);
    if (!context.stop.aborted) say(words);
    return task(context, flags);
  };
}

/**
 * A task that runs a program of this repository from its source. It is not run through turbo: output, flags,
 * environment and signals are the program's own then.
 *
 * @param {string} entry
 * @param {string[]} [nodeFlags]
 * @param {string[]} [programFlags] Those that come before the caller's.
 * @param {Pick<import('./run.mjs').Options, 'cleansUp'>} [options]
 * @returns {import('./tasks.mjs').Task['run']}
 */
export function program(entry, nodeFlags = [], programFlags = [], options = {}) {
  return async (context, flags) => {
    const args = ['--conditions=@org/source', ...nodeFlags, entry, ...programFlags, ...flags];
    return (await run(context, 'node', args, options)).code;
  };
}
