import { descendants } from './descendants.mjs';
import { signals } from './stop.mjs';

const windows = process.platform === 'win32';

/** How long a child may take to end by itself before it is killed, in milliseconds. */
const grace = 800;

/**
 * Ends a child, and all that comes from it, on a stop; and in any case not later than this process ends.
 *
 * @param {import('node:child_process').ChildProcess} child The leader of a process group, but on Windows.
 * @param {AbortSignal} stop Its reason is the signal to pass on.
 * @param {boolean} cleansUp Whether the child has the time it takes, and hears of every further signal.
 * @returns {() => void} To be called when the child has ended.
 */
export function endWith({ pid }, stop, cleansUp) {
  if (pid === undefined) return () => {};
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {number[]} */
  let family = [];
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => send(group(pid), signal);
  const kill = () => {
    for (const member of [...family, ...descendants(pid)]) send(member, 'SIGKILL');
    send(group(pid), 'SIGKILL');
  };
  const onStop = () => {
    // Before the signal: whoever loses its parent is found no more.
    family = descendants(pid);
    send(group(pid), stop.reason);
    if (cleansUp) for (const signal of signals) process.on(signal, passOn);
    else timer = setTimeout(kill, grace);
  };
  stop.addEventListener('abort', onStop);
  process.on('exit', kill);
  return () => {
    clearTimeout(timer);
    for (const signal of signals) process.off(signal, passOn);
    stop.removeEventListener('abort', onStop);
    process.off('exit', kill);
    // What the child has left behind.
    if (stop.aborted) kill();
  };
}

/**
 * @param {number} pid
 * @returns {number} What stands for the whole group; Windows has no groups.
 */
function group(pid) {
  return windows ? pid : -pid;
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
