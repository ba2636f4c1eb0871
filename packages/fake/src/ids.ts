import { platform } from '#platform';
import { once } from './once.ts';
import { remembering } from './remembering.ts';

/** A UUID, version 4 in form, of 32 hexadecimal digits. */
function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Hexadecimal digits of a UUID. */
const DIGITS = 32;

/** Ids of requests that are made at once: to make one alone takes as long as to find what it answers. */
const AT_ONCE = 256;

/** Makes the ids of a fake's requests, by their number from 1 on, from a seed where there is one. */
export function requestIdsOf(seed: number | string | undefined): (request: number) => string {
  const cipher = once(() => platform.cipherOf(JSON.stringify(['requests', seed])));
  // What a cipher makes of zeros looks as random as ids do.
  const zeros = '\0'.repeat((AT_ONCE * DIGITS) / 2);
  const digitsOf = remembering(1, (block: number) =>
    platform.textOf(cipher().encrypt(String(block).padStart(12, '0'), zeros), 'hex'),
  );
  return (request) => {
    const at = (request % AT_ONCE) * DIGITS;
    return uuidOf(digitsOf(Math.floor(request / AT_ONCE)).slice(at, at + DIGITS));
  };
}

/** Makes UUIDs that depend on their parts and on a seed, where there is one: a run can be repeated. */
export const idsOf =
  (randomSeed: number | undefined) =>
  (...parts: readonly (string | number)[]): string =>
    uuidOf(platform.hashOf(JSON.stringify(randomSeed === undefined ? parts : [randomSeed, ...parts]), 'hex'));
