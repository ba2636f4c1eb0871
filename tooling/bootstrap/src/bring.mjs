import { delimiter } from 'node:path';
import { withPath } from './environment.mjs';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';

// Relative to the root, where it is run: a path without blanks needs no quotes in any shell.
const printPath = 'tooling/bootstrap/src/print-path.mjs';

/**
 * The environment in which the given tools come first. npx keeps them in npm's cache and puts their folder on PATH;
 * it is asked for that PATH and then left out, so that no npx stands between a signal and the task.
 *
 * @param {import('./cli.mjs').Context} context
 * @param {import('./tools.mjs').Tool[]} tools
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function bring(context, tools) {
  const packages = tools.flatMap(({ spec }) => ['-p', spec]);
  const titles = tools.map(({ title }) => title).join(' and ');
  const { code, stdout, output } = await npx(context, ['--yes', ...packages, '--', 'node', printPath]);
  if (code !== 0) {
    const because = /npm error code (\S+)/.exec(output)?.[1] ?? `exit code ${code}`;
    throw new Failure(
      `could not bring ${titles} from the npm registry (${because}): check the network and \`npm config get registry\`, ` +
        'or install them yourself; npx said:',
      output,
    );
  }
  const { node, path } = JSON.parse(stdout);
  // Before npx's own folder, because on Windows that one holds `node.cmd`, which Node's `spawn` passes over.
  const first = tools.some(({ title }) => title.startsWith('Node')) ? node + delimiter : '';
  return withPath(context.env, first + path);
}

/**
 * @param {import('./cli.mjs').Context} context
 * @param {string[]} args
 */
async function npx(context, args) {
  const env = {
    // npm waits ten seconds and then a minute before it tries again, which is long for "there is no network".
    npm_config_fetch_retry_mintimeout: '500',
    npm_config_fetch_retry_maxtimeout: '2000',
    // The versions are exact: what npm's cache has of them cannot be out of date, and serves without a network.
    npm_config_prefer_offline: 'true',
    npm_config_update_notifier: 'false',
    ...context.env,
  };
  try {
    return await run({ ...context, env }, 'npx', args, { capture: true, shim: true });
  } catch {
    throw new Failure('npx was not found: install npm 10 or newer, which brings it, and run this again');
  }
}
