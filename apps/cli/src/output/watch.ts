import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from '@org/layers-client';
import { print, say } from '../say.ts';

/** Moves to the top of a terminal and clears it. */
const CLEAR = '\u001B[H\u001B[2J';

/** What may be over at the next try. */
const PASSING: readonly string[] = ['network', 'service', 'throttled'];

/**
 * Does work again and again, until the program is interrupted, nobody reads any more, or the work throws what will not
 * pass. On a terminal what is shown takes the place of what was; elsewhere it is printed where it is another than
 * before, so that a change is a line in a log.
 *
 * @returns the exit code.
 */
export async function watching(
  seconds: number,
  work: (show: (text: string) => void) => Promise<unknown>,
): Promise<number> {
  const unread = new AbortController();
  process.stdout.once('error', () => unread.abort());
  let before: string | undefined;
  const show = (text: string): void => {
    if (process.stdout.isTTY) print(`${CLEAR}${new Date().toLocaleTimeString()}, every ${seconds} s\n\n${text}`);
    else if (text !== before) print(text);
    before = text;
  };
  while (!unread.signal.aborted) {
    await work(show).catch((cause: unknown) => {
      const { kind, sentence } = explain(cause);
      if (!PASSING.includes(kind)) throw cause;
      say(`${sentence.replace(/\.?$/, '.')} Trying again in ${seconds} s.`);
    });
    await sleep(seconds * 1000, undefined, { signal: unread.signal }).catch(() => {});
  }
  return 0;
}
