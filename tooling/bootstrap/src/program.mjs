import { run } from './run.mjs';
import { say } from './say.mjs';

const entry = 'apps/server/src/main.ts';

/**
 * A task that runs the server from its source. It is not run through turbo: output, flags, environment and signals are
 * the server's own then.
 *
 * @param {string[]} nodeFlags
 * @param {string[]} serverFlags Those that come before the caller's.
 * @returns {import('./tasks.mjs').Task['run']}
 */
export function serve(nodeFlags, serverFlags) {
  return async (context, flags) => {
    say('starting the server');
    const args = ['--conditions=@org/source', ...nodeFlags, entry, ...serverFlags, ...flags];
    return (await run(context, 'node', args)).code;
  };
}
