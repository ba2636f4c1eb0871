import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The versions that the repository asks for: the ones to bring, and the oldest Node that serves.
 *
 * @typedef {{ node: string, pnpm: string, oldestNode: string }} Pins
 */

/**
 * Reads the pins from where other tools read them too: `.nvmrc` and the root `package.json`.
 *
 * @param {string} root
 * @returns {Pins}
 */
export function readPins(root) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    node: readFileSync(join(root, '.nvmrc'), 'utf8').trim().replace(/^v/, ''),
    // Corepack writes a hash after a plus sign.
    pnpm: manifest.packageManager.replace(/^pnpm@/, '').replace(/\+.*$/, ''),
    oldestNode: oldest(manifest.engines.node),
  };
}

/**
 * @param {string} range
 * @returns {string}
 */
function oldest(range) {
  const match = /^>=(\d+(?:\.\d+){0,2})$/.exec(range);
  if (match?.[1] === undefined) throw new Error(`package.json: engines.node is "${range}", wanted the form ">=24.11"`);
  return match[1];
}
