import { median } from './median.ts';
import type { Phase } from './phase.ts';
import type { Verdict } from './verdict.ts';

/**
 * The fake remembers what it said of the last thousand or two of versions, and the last pages of lists, so that what it
 * holds swings. Measured, when it was four to eight thousand versions: by 5 MB in five minutes, and in twenty seconds,
 * while that still fills, up by 8 MB. A server that keeps 100 bytes of each request
 * passes this in minutes, one that keeps requests whole in twenty seconds.
 */
const SWING = 12_000_000;

/** One look at what swings, beside another one: not the medians of several. */
const LOOKS = 2 * SWING;

const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What was held in the second quarter of a load, when all is warm, and in the last. */
export function quarters(held: readonly number[]): readonly [second: number, last: number] {
  const quarter = held.length / 4;
  return [
    median(held.slice(Math.floor(quarter), Math.floor(2 * quarter))),
    median(held.slice(Math.floor(3 * quarter))),
  ];
}

/** The server holds no more the longer it runs. Archives need no place of their own: there are always about as many. */
export function isFlat(held: readonly number[]): Verdict {
  const [second, last] = quarters(held);
  const said = `${mb(second)} in the second quarter, ${mb(last)} in the last (at most ${mb(SWING)} more)`;
  return { name: 'memory flat', isMet: last - second <= SWING, said };
}

/** Those who do harm cost so much and no more, and nothing when they have gone. */
export function isReleased({ name, held: { before, during, after }, mayHold }: Phase): Verdict {
  const said = `${mb(before)} before, ${mb(during)} with them (at most ${mb(mayHold + LOOKS)} more), ${mb(after)} after`;
  return {
    name: `memory beside ${name}`,
    isMet: during - before <= mayHold + LOOKS && after - before <= LOOKS,
    said: `${said} (at most ${mb(LOOKS)} more)`,
  };
}
