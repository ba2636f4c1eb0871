import { bring } from './bring.mjs';
import { nodePackage, thisPlatform } from './platform.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';
import { isAtLeast } from './version.mjs';

/**
 * One thing to bring: its name and version for people, and the npm package that holds it.
 *
 * @typedef {{ title: string, spec: string }} Tool
 */

/**
 * The environment in which `node` and `pnpm` are ones that serve: the machine's own where they do, else brought ones.
 *
 * @param {import('./cli.mjs').Context} context
 * @param {import('./pins.mjs').Pins} pins
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function findTools(context, pins) {
  const here = { node: process.versions.node, pnpm: await pnpmVersion(context) };
  const missing = missingTools(pins, here, thisPlatform);
  if (missing.length === 0 || context.stop.aborted) return context.env;
  const titles = missing.map(({ title }) => title).join(' and ');
  const pnpm = here.pnpm === undefined ? 'no pnpm' : `pnpm ${here.pnpm}`;
  say(`using ${titles} from the npm registry (this machine has Node ${here.node}, ${pnpm})`);
  return bring(context, missing);
}

/**
 * Which of the two the machine lacks. Any Node of the wanted range serves; of pnpm only the pinned version, since
 * another may read the lockfile differently.
 *
 * @param {import('./pins.mjs').Pins} pins
 * @param {{ node: string, pnpm: string | undefined }} here
 * @param {() => string} platform Asked only when it matters: it takes a while to tell.
 * @returns {Tool[]}
 */
export function missingTools(pins, here, platform) {
  /** @type {Tool[]} */
  const missing = [];
  if (!isAtLeast(here.node, pins.oldestNode)) {
    missing.push({ title: `Node ${pins.node}`, spec: `${nodePackage(platform(), pins.node)}@${pins.node}` });
  }
  if (here.pnpm !== pins.pnpm) missing.push({ title: `pnpm ${pins.pnpm}`, spec: `pnpm@${pins.pnpm}` });
  return missing;
}

/**
 * @param {import('./cli.mjs').Context} context
 * @returns {Promise<string | undefined>} Undefined where there is no pnpm that runs.
 */
async function pnpmVersion(context) {
  // Corepack's pnpm would wait for an answer before it downloads anything.
  const env = { ...context.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
  try {
    const { code, stdout } = await run({ ...context, env }, 'pnpm', ['--version'], { capture: true, shim: true });
    return code === 0 ? stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}
