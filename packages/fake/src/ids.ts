import { platform } from '#platform';

/** Makes UUIDs that depend on their parts alone. */
export type MakeUuid = (...parts: readonly (string | number)[]) => string;

/** A UUID, version 4 in form, of four words of eight hexadecimal digits. */
function uuidOf(a: string, b: string, c: string, d: string): string {
  const variant = ((Number.parseInt(c.charAt(0), 16) & 0x3) | 0x8).toString(16);
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** The words of a hash, or of what is left of it. */
const wordsOf = (hex: string): [string, string, string, string] => [
  hex.slice(0, 8),
  hex.slice(8, 16),
  hex.slice(16, 24),
  hex.slice(24, 32),
];

/** Makes UUIDs that depend on their parts and on a seed, where there is one: a run can be repeated. */
export const idsOf =
  (randomSeed: number | undefined): MakeUuid =>
  (...parts) =>
    uuidOf(
      ...wordsOf(platform.hashOf(JSON.stringify(randomSeed === undefined ? parts : [randomSeed, ...parts]), 'hex')),
    );

/**
 * Makes the UUIDs of requests by their number: to hash each number would take longer than many an answer does. Four
 * words are scrambled apart, each so that no two numbers give the same.
 */
export function requestIdsOf(uuid: MakeUuid): (number: number) => string {
  const start = wordsOf(uuid('request').replaceAll('-', ''));
  const [a, b, c, d] = start.map((word) => Number.parseInt(word, 16)) as [number, number, number, number];
  return (number) => uuidOf(scrambled(a + number), scrambled(b + number), scrambled(c + number), scrambled(d + number));
}

/** The last step of MurmurHash3: one to one on numbers of 32 bits, and each bit of the answer depends on all. */
function scrambled(word: number): string {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
