import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

/** Without a network pnpm would wait ten seconds and then a minute for each of hundreds of packages. */
const patience = { pnpm_config_fetch_retry_mintimeout: '500', pnpm_config_fetch_retry_maxtimeout: '2000' };

/**
 * Puts the dependencies of the lockfile in place.
 *
 * pnpm is asked every time, as it alone knows all that counts (manifests, settings, catalogs), and it needs a tenth of
 * a second where there is nothing to do. Only whether that is worth a line is judged here.
 *
 * @param {import('./cli.mjs').Context} context
 */
export async function install(context) {
  if (!seemsInstalled(context.root)) say('installing dependencies from pnpm-lock.yaml');
  const args = ['install', '--frozen-lockfile', '--prefer-offline'];
  const env = { ...patience, ...context.env };
  const { code, output } = await run({ ...context, env }, 'pnpm', args, { capture: true, shim: true });
  if (code === 0) return;
  throw new Failure(
    `\`pnpm ${args.join(' ')}\` failed with code ${code}, so the dependencies are not in place; it said:`,
    output,
  );
}

/**
 * Whether pnpm's own copy of the lockfile, of what it installed last, is the lockfile.
 *
 * @param {string} root
 * @returns {boolean}
 */
function seemsInstalled(root) {
  try {
    const installed = readFileSync(join(root, 'node_modules/.pnpm/lock.yaml'));
    return installed.equals(readFileSync(join(root, 'pnpm-lock.yaml')));
  } catch {
    return false;
  }
}
