import { run } from './run.mjs';

const quiet = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' };

/**
 * Runs `turbo run` with the given arguments.
 *
 * @param {import('./cli.mjs').Context} context
 * @param {string[]} args
 * @param {Pick<import('./run.mjs').Options, 'capture' | 'watch'>} [options]
 */
export function turbo(context, args, options = {}) {
  const env = { ...context.env, ...quiet };
  // The script itself, not the link in `.bin`: that is a `.cmd` file on Windows.
  return run({ ...context, env }, 'node', ['node_modules/turbo/bin/turbo', 'run', ...args], options);
}
