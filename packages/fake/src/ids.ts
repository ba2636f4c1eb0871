import { hexHashOf } from './hashing.ts';

/** A UUID (version 4 in form) that depends on the given parts alone, so that a run can be repeated. */
function uuidOf(...parts: readonly (string | number)[]): string {
  const hex = hexHashOf(JSON.stringify(parts));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Makes UUIDs that depend on their parts and on a seed, where there is one. */
export const idsOf =
  (randomSeed: number | undefined) =>
  (...parts: readonly (string | number)[]): string =>
    randomSeed === undefined ? uuidOf(...parts) : uuidOf(randomSeed, ...parts);
