import { spawn } from 'node:child_process';
import { endWith } from './end.mjs';
import { codeOfSignal, exitCodeOf } from './stop.mjs';

const windows = process.platform === 'win32';

/**
 * @typedef {object} Options
 * @property {boolean} [capture] Keep the output and show nothing of it.
 * @property {(output: string) => void} [watch] Is given what was captured so far, each time that there is more.
 * @property {boolean} [cleansUp] A stop lets the command clean up for as long as it takes; each further one is passed on.
 * @property {boolean} [shim] The command is one of npm's `.cmd` files on Windows, which only a shell can run.
 */

/**
 * Runs a command at the root of the repository until it ends; a stop is passed on to it.
 * `stdout` and `output` (stdout and stderr together) are empty without `capture`.
 *
 * @param {import('./cli.mjs').Context} context
 * @param {string} command
 * @param {string[]} args
 * @param {Options} [options]
 * @returns {Promise<{ code: number, stdout: string, output: string }>} Rejects where there is no such command.
 */
export function run({ root, env, stop }, command, args, options = {}) {
  const { capture = false, watch = () => {}, cleansUp = false, shim = false } = options;
  if (stop.aborted) return Promise.resolve({ code: exitCodeOf(stop), stdout: '', output: '' });
  const child = spawn(command, args, {
    cwd: root,
    env,
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: shim && windows,
    // A process group of its own: a signal then reaches all of it, and once, not a second time from the terminal.
    detached: !windows,
  });
  const ended = endWith(child, stop, cleansUp);
  let stdout = '';
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text) => ((stdout += text), watch((output += text))));
  child.stderr?.setEncoding('utf8').on('data', (text) => watch((output += text)));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => (ended(), reject(error)));
    child.on('close', (code, signal) => {
      ended();
      resolve({ code: signal === null ? (code ?? 1) : codeOfSignal(signal), stdout, output });
    });
  });
}
