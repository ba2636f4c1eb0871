import { platform } from '#platform';

/** A UUID, version 4 in form, of 32 hexadecimal digits. */
function uuidOf(hex: string): string {
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Makes UUIDs that depend on their parts and on a seed, where there is one: a run can be repeated. */
export const idsOf =
  (randomSeed: number | undefined) =>
  (...parts: readonly (string | number)[]): string =>
    uuidOf(platform.hashOf(JSON.stringify(randomSeed === undefined ? parts : [randomSeed, ...parts]), 'hex'));
