import { tasks } from './tasks.mjs';

/**
 * The text of `--help`.
 *
 * @returns {string}
 */
export function help() {
  const lines = [...tasks].map(([name, { about }]) => `  ${name.padEnd(12)}${about}`);
  return `Usage: npm run <task> [-- <flags>], or node tooling/bootstrap/src/main.mjs <task> [<flags>]

Brings the Node of .nvmrc and the pnpm of package.json from the npm registry where this machine's own do not serve,
installs the dependencies of pnpm-lock.yaml, and runs a task:

${lines.join('\n')}`;
}
