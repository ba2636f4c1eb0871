import { execFileSync } from 'node:child_process';

/**
 * The processes that come from a process, by their numbers. Turbo gives each of its tasks a session of its own, which
 * no signal to turbo's group reaches, so they have to be looked for. None where there is no `ps`.
 *
 * @param {number} pid
 * @returns {number[]}
 */
export function descendants(pid) {
  const children = childrenByParent();
  const found = [pid];
  // The list grows while it is walked.
  for (const parent of found) found.push(...(children.get(parent) ?? []));
  return found.slice(1);
}

/**
 * @returns {Map<number, number[]>}
 */
function childrenByParent() {
  const children = new Map();
  for (const line of listProcesses().split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  return children;
}

/**
 * @returns {string} A line for each process: its number and that of its parent.
 */
function listProcesses() {
  try {
    return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
