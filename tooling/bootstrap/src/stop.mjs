import { constants } from 'node:os';

/** The signals that ask for an end. */
export const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** How often to look whether the parent is still there, in milliseconds. */
const interval = 100;

/**
 * A signal that aborts when this process is to stop; its reason is the name of the operating system's signal.
 *
 * The loss of the parent counts as SIGTERM: npm runs its scripts in a shell that passes no signal on, so a SIGTERM to
 * npm ends npm and the shell, and without this the server would be left behind with the port. (On Windows a process
 * keeps the number of a dead parent: there it is the console that ends its processes together.)
 *
 * @returns {AbortSignal}
 */
export function watchForStop() {
  const controller = new AbortController();
  for (const signal of signals) process.on(signal, () => controller.abort(signal));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) controller.abort('SIGTERM');
  }, interval).unref();
  // With the parent its end of our pipes may go; a line that nobody reads is no reason to leave a child behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return controller.signal;
}

/**
 * The exit code that shells give a process that died of a signal: 130 for SIGINT, 143 for SIGTERM.
 *
 * @param {AbortSignal} stop An aborted one.
 * @returns {number}
 */
export function exitCodeOf(stop) {
  return codeOfSignal(stop.reason);
}

/**
 * @param {NodeJS.Signals} signal
 * @returns {number}
 */
export function codeOfSignal(signal) {
  return 128 + constants.signals[signal];
}
